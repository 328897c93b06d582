package dev.mediajobs.examples.temporal;

import java.net.URI;

/** What a talking video is made of. Temporal stores it as JSON, so it refers to the media and does not contain them. */
public record IntroOrder(URI image, URI audio) {}
