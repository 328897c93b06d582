/** Generates Retrofit interfaces and Moshi models from any OpenAPI document. */
package dev.mediajobs.generator;
