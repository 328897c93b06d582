/** What somebody meets who is here for the first time. */
@NullMarked
package dev.mediajobs.conformance.quickstart;

import org.jspecify.annotations.NullMarked;
