/** Polling of jobs until they end. Not part of the API. */
@NullMarked
package dev.mediajobs.internal.polling;

import org.jspecify.annotations.NullMarked;
