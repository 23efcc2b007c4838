module.exports = require('./core.js').part('chunk-WN3LO7E2.js');
