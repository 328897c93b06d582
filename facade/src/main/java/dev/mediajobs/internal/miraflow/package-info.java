/** Adapters for Miraflow's jobs. Not part of the API. */
@NullMarked
package dev.mediajobs.internal.miraflow;

import org.jspecify.annotations.NullMarked;
