// The hash of a code, as Sources/Lookup/CodeHash.swift makes it: the bucket chooses a shard, the tag a row in it.
'use strict';

function hashOfCode(text) {
  let a = 0x2C1B3C6D, b = 0x297A2D39;
  for (let index = 0; index < text.length; index++) {
    const byte = text.charCodeAt(index);
    a = Math.imul(a ^ byte, 0x9E3779B1);
    b = Math.imul((b << 13 | b >>> 19) ^ byte, 0x85EBCA6B);
  }
  const bucket = mixed(a), rest = mixed(b ^ bucket);
  return {bucket, tag: hex(bucket >>> 16, 4) + hex(rest, 8)};
}

// The last step of MurmurHash3: every bit of the result depends on every bit of the word.
function mixed(word) {
  word = Math.imul(word ^ word >>> 16, 0x85EBCA6B);
  word = Math.imul(word ^ word >>> 13, 0xC2B2AE35);
  return (word ^ word >>> 16) >>> 0;
}

function hex(number, width) {
  return number.toString(16).padStart(width, '0');
}
