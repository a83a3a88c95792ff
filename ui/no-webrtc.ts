/**
 * The one way out that a content policy does not govern: a STUN server in a peer connection's list is sent packets whatever
 * Figma's policy for the manifest says. The panel needs no peer, so nothing in it shall have one.
 */
for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport'])
  Reflect.deleteProperty(globalThis, name);

export {};
