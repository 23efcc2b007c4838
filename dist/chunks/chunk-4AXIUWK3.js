module.exports = require('./core.js').part('chunk-4AXIUWK3.js');
