/**
 * The client of Miraflow: avatar videos, pictures, product mockups and thumbnails. All types here but this description are generated from the contract
 * {@code miraflow.yaml}.
 */
@NullMarked
package dev.mediajobs.client.miraflow;

import org.jspecify.annotations.NullMarked;
