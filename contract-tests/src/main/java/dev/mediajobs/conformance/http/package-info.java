/** The way to the server: one call at a time, within limits, with nothing secret kept. */
@NullMarked
package dev.mediajobs.conformance.http;

import org.jspecify.annotations.NullMarked;
