/** HTTP requests, responses and the transport, and redaction of secrets. */
@NullMarked
package dev.mediajobs.conformance.http;

import org.jspecify.annotations.NullMarked;
