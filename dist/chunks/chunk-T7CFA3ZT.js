module.exports = require('./core.js').part('chunk-T7CFA3ZT.js');
