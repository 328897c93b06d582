/** What holds the rooms against each other. */
@NullMarked
package dev.mediajobs.conformance;

import org.jspecify.annotations.NullMarked;
