module.exports = require('./core.js').part('chunk-X755Y2SI.js');
