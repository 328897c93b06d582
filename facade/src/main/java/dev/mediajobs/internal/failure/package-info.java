/** Failures as values, and redaction of texts. Not part of the API. */
@NullMarked
package dev.mediajobs.internal.failure;

import org.jspecify.annotations.NullMarked;
