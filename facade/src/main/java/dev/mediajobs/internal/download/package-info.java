/** Downloads of job results to files and streams. Not part of the API. */
@NullMarked
package dev.mediajobs.internal.download;

import org.jspecify.annotations.NullMarked;
