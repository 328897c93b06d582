/** Tests of requests, responses and redaction. */
@NullMarked
package dev.mediajobs.conformance.http;

import org.jspecify.annotations.NullMarked;
