/** Media files: formats, names and request bodies. Not part of the API. */
@NullMarked
package dev.mediajobs.internal.media;

import org.jspecify.annotations.NullMarked;
