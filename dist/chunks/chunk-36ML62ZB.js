module.exports = require('./core.js').part('chunk-36ML62ZB.js');
