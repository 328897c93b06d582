/** Links that vendors give to hosts of their choice: what may be opened, and how. Not part of the API. */
@NullMarked
package dev.mediajobs.internal.net;

import org.jspecify.annotations.NullMarked;
