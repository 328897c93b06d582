package dev.mediajobs;

/** A finished video. */
public interface Video extends Media {}
