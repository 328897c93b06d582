/** How a job is waited for. Not part of the API. */
@NullMarked
package dev.mediajobs.internal.polling;

import org.jspecify.annotations.NullMarked;
