/** A proxy on loopback that passes HTTP/1.1 through unchanged. */
@NullMarked
package dev.mediajobs.conformance.observe.proxy;

import org.jspecify.annotations.NullMarked;
