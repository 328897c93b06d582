/** Answers read strictly, and media judged by their own bytes. */
@NullMarked
package dev.mediajobs.conformance.content;

import org.jspecify.annotations.NullMarked;
