package dev.mediajobs.internal.polling;

/** The job id and first state from a submit response. */
public record SubmitResult(String id, JobSnapshot snapshot) {}
