package dev.mediajobs.durable;

/**
 * One job of a {@link MediaWork}. Immutable.
 *
 * @param key the application's key
 * @param payload the application's data, from which the request is built
 * @param uniqueName a name that is used for a single submit of this job: the key, a hyphen and 16 random characters.
 *     Use it as the name of the request, or in the URL of its webhook, so that the job can be found after a lost
 *     response
 */
public record Work(String key, String payload, String uniqueName) {}
