module.exports = require('./core.js').part('chunk-HXQOWS54.js');
