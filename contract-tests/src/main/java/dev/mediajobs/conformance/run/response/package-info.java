/** Checks one response: its status, headers, content and schema. */
@NullMarked
package dev.mediajobs.conformance.run.response;

import org.jspecify.annotations.NullMarked;
