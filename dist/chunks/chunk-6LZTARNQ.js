module.exports = require('./core.js').part('chunk-6LZTARNQ.js');
