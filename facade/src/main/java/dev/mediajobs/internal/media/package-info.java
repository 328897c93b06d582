/** Files that go in and come out: what kind they are, how their bytes are sent. Not part of the API. */
@NullMarked
package dev.mediajobs.internal.media;

import org.jspecify.annotations.NullMarked;
