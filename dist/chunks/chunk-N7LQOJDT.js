module.exports = require('./core.js').part('chunk-N7LQOJDT.js');
