/**
 * The client of Creatify: Aurora talking videos. All types are generated from the contract {@code creatify.yaml}.
 */
@NullMarked
package dev.mediajobs.client.creatify;

import org.jspecify.annotations.NullMarked;
