package dev.mediajobs.internal.wait;

/** The answer to a submit: what the job is called, and where it stands. */
public record Submitted(String id, JobView view) {}
