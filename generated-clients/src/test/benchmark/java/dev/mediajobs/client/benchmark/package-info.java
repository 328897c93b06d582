/** Compares the generated clients with those of the stock generator; see {@code Comparison}. */
@NullMarked
package dev.mediajobs.client.benchmark;

import org.jspecify.annotations.NullMarked;
