package dev.mediajobs;

import dev.mediajobs.internal.download.Downloader;
import dev.mediajobs.internal.polling.JobSnapshot;
import java.util.function.Supplier;

/**
 * All that the classes of results have in common.
 *
 * @param snapshot the job's last view, with its links
 * @param renewal looks at the job again, for a link that has not expired
 */
record JobResult(VendorContext desk, JobReference reference, JobSnapshot snapshot, Supplier<JobSnapshot> renewal)
        implements Downloader.Source {
    @Override
    public String job() {
        return reference.toString();
    }

    @Override
    public String link() {
        return snapshot.links().get(0);
    }

    @Override
    public String renew() {
        JobSnapshot fresh = renewal.get();
        return fresh.links().isEmpty() ? link() : fresh.links().get(0);
    }
}
