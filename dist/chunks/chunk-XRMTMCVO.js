module.exports = require('./core.js').part('chunk-XRMTMCVO.js');
