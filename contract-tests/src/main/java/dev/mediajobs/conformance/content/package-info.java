/** Strict JSON parsing and detection of media formats. */
@NullMarked
package dev.mediajobs.conformance.content;

import org.jspecify.annotations.NullMarked;
