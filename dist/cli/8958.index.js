export const id = 8958;
export const ids = [8958];
export const modules = {

/***/ 28958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ProxyAgent: () => (/* binding */ ProxyAgent)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: ./node_modules/agent-base/dist/index.js + 1 modules
var dist = __webpack_require__(319);
// EXTERNAL MODULE: ./node_modules/http-proxy-agent/dist/index.js
var http_proxy_agent_dist = __webpack_require__(28947);
// EXTERNAL MODULE: ./node_modules/https-proxy-agent/dist/index.js + 1 modules
var https_proxy_agent_dist = __webpack_require__(71566);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./.build/cli/src/http/no-proxy.js

/**
 * Whether a `no_proxy` list contains a host, so that it is reached directly. No standard defines these lists. Each form
 * means what the clients that support it take it for (curl 7.88, git 2.39, botocore 1.43, requests 2.34 and urllib, all
 * measured, and configure-aws-credentials 6.2):
 *
 * - `example.com`, `.example.com`: the host and its subdomains, as in all five clients;
 * - `*.example.com`: its subdomains only, as in configure-aws-credentials; `*` followed by anything else matches hosts
 *   that end in it. The five clients do not support `*` inside an entry and use the proxy;
 * - `*` as the whole list: every host;
 * - an IP address: exactly that address;
 * - `10.0.0.0/8`: addresses of that network, as in curl, git and requests;
 * - any of these with `:port`: that port only, as in botocore and urllib.
 *
 * Entries are separated by commas or white space.
 *
 * @param host - as in a URL, without a port; IPv6 with or without brackets
 * @param port - the destination port
 */ function bypassesProxy(host, port, noProxy) {
    const name = bare(host);
    const entries = noProxy.split(/[\s,]+/).filter(Boolean);
    if (entries.length === 1 && entries[0] === '*') return true;
    return entries.some((entry)=>covers(entry.toLowerCase(), name, port));
}
function covers(entry, name, port) {
    const { host, port: onlyPort } = splitPort(entry);
    if (onlyPort !== undefined && onlyPort !== port) return false;
    if ((0,external_node_net_.isIP)(name) !== 0) return coversAddress(bare(host), name);
    if (host.startsWith('*')) return host.length > 1 && name.endsWith(bare(host.slice(1)));
    const suffix = bare(host).replace(/^\./, '');
    return suffix !== '' && (name === suffix || name.endsWith(`.${suffix}`));
}
function coversAddress(entry, address) {
    const [network = '', bits, ...more] = entry.split('/');
    const family = familyOf(network);
    if (family === undefined || family !== familyOf(address) || more.length > 0) return false;
    const list = new external_node_net_.BlockList();
    if (bits === undefined) list.addAddress(network, family);
    else if (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 'ipv4' ? 32 : 128)) list.addSubnet(network, Number(bits), family);
    return list.check(address, family);
}
function familyOf(address) {
    return ({
        4: 'ipv4',
        6: 'ipv6'
    })[(0,external_node_net_.isIP)(address)];
}
/** Splits `host:443` and `[::1]:443`. A bare IPv6 address has several colons and no port. */ function splitPort(entry) {
    const match = /^(\[[^\]]*\]|[^:]*):(\d+)$/.exec(entry);
    return match?.[1] === undefined ? {
        host: entry
    } : {
        host: match[1],
        port: Number(match[2])
    };
}
function bare(host) {
    return host.toLowerCase().replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

;// CONCATENATED MODULE: ./.build/cli/src/http/proxy-agent.js






/**
 * The agent for every request of the run: sends through the proxy, or directly to hosts in `no-proxy`.
 *
 * It tunnels `https:` requests with CONNECT, so the proxy sees only the host name.
 */ class ProxyAgent extends dist/* Agent */.g6 {
    #noProxy;
    #tunnel;
    #forward;
    constructor({ url, noProxy }){
        super();
        this.#noProxy = noProxy;
        this.#tunnel = new https_proxy_agent_dist/* HttpsProxyAgent */.b(url);
        this.#forward = new http_proxy_agent_dist/* HttpProxyAgent */.s(url);
    }
    connect(_request, options) {
        const { secureEndpoint } = options;
        const port = Number(options.port) || (secureEndpoint ? 443 : 80);
        if (bypassesProxy(options.host ?? 'localhost', port, this.#noProxy)) {
            return secureEndpoint ? external_node_https_.globalAgent : external_node_http_.globalAgent;
        }
        return secureEndpoint ? this.#tunnel : this.#forward;
    }
}


/***/ })

};
