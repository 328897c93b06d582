/** Retrofit client of Miraflow (avatar videos, images, mockups, thumbnails), generated from {@code miraflow.yaml}. */
@NullMarked
package dev.mediajobs.client.miraflow;

import org.jspecify.annotations.NullMarked;
