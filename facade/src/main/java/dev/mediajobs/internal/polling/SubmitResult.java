package dev.mediajobs.internal.polling;

/** The answer to a submit: what the job is called, and where it stands. */
public record SubmitResult(String id, JobSnapshot snapshot) {}
