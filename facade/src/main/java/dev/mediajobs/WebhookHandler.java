package dev.mediajobs;

import java.io.InputStream;

/**
 * Handles the webhooks of a vendor, in any web framework: pass the request body and respond with the returned status.
 *
 * <pre>{@code
 * WebhookHandler<Video> webhooks = media.creatify().webhookHandler(job -> job.await().download(folder));
 * int status = webhooks.handle(body);
 * }</pre>
 *
 * <p>Webhooks are not signed, so only their job id is used: MediaJobs polls the job with your credentials and calls
 * your listener for each job that has ended, regardless of the number and order of webhooks. A job is delivered at
 * least once: 200 is returned only when the listener has returned, and again for a job that it has already handled.
 * Each handler remembers the last 10,000 delivered jobs. Webhooks are optional: waits do not depend on them.
 *
 * <p>Returned statuses:
 *
 * <ul>
 *   <li>200: delivered, now or before
 *   <li>202: the job has not ended
 *   <li>400: the body is not valid
 *   <li>404: the vendor does not find the job
 *   <li>408: reading the body took longer than 10 s
 *   <li>413: the body is larger than 64 KiB
 *   <li>500: the listener threw an exception; the next webhook for the job calls it again
 *   <li>503: the job could not be polled, is being delivered by another thread, or more than 16 jobs are being handled;
 *       the vendor has to send the webhook again
 * </ul>
 *
 * <p>Safe for use by multiple threads. A call blocks for one poll, or up to three if more webhooks for the job arrive
 * meanwhile, each limited by the call timeout, and for the listener, which runs on the calling thread.
 *
 * @param <T> the type of the results
 */
public interface WebhookHandler<T extends Media> {
    /**
     * Handles the body of a webhook.
     *
     * @param body the body as received
     * @return the HTTP status to respond with
     */
    int handle(byte[] body);

    /**
     * Handles the body of a webhook from a stream. Returns 408 after 10 s even if the stream blocks; a MediaJobs thread
     * may then still wait for it until it is closed.
     *
     * @param body the stream, read to its end or to the limits and not closed
     * @return the HTTP status to respond with
     */
    int handle(InputStream body);
}
