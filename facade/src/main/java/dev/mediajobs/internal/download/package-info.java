/** How a result becomes a file. Not part of the API. */
@NullMarked
package dev.mediajobs.internal.download;

import org.jspecify.annotations.NullMarked;
