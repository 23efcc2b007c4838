module.exports = require('./core.js').part('chunk-DXGESLKQ.js');
