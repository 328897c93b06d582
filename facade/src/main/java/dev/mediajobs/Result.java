package dev.mediajobs;

import dev.mediajobs.internal.download.Downloader;
import dev.mediajobs.internal.wait.JobView;
import java.util.function.Supplier;

/**
 * All that the classes of results have in common.
 *
 * @param view the job's last view, with its links
 * @param renewal looks at the job again, for a link that has not expired
 */
record Result(Desk desk, Reference reference, JobView view, Supplier<JobView> renewal) implements Downloader.Source {
    @Override
    public String job() {
        return reference.toString();
    }

    @Override
    public String link() {
        return view.links().get(0);
    }

    @Override
    public String renewed() {
        JobView fresh = renewal.get();
        return fresh.links().isEmpty() ? link() : fresh.links().get(0);
    }
}
