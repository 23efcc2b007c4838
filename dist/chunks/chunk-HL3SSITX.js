module.exports = require('./core.js').part('chunk-HL3SSITX.js');
