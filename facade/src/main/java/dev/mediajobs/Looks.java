package dev.mediajobs;

import dev.mediajobs.client.runtime.JobPhase;
import dev.mediajobs.internal.failure.Failure.Kind;
import dev.mediajobs.internal.failure.FailureException;
import dev.mediajobs.internal.failure.Redactor;
import dev.mediajobs.internal.http.ApiCalls;
import dev.mediajobs.internal.http.Chained;
import dev.mediajobs.internal.http.Mode;
import dev.mediajobs.internal.wait.JobView;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/** Looks at jobs of one vendor, each at once and anew, with failures that are all understood. */
final class Looks {
    private final ApiCalls calls;
    private final ApiCalls here;
    private final Redactor redactor;
    private final OddWords oddWords;

    Looks(Vendor vendor, ApiCalls calls, Redactor redactor) {
        this.calls = calls;
        this.here = calls.here();
        this.redactor = redactor;
        this.oddWords = new OddWords(vendor);
    }

    /** What the job is like now; its texts may be shown. */
    CompletableFuture<JobView> at(JobKind<?> kind, Reference reference) {
        return at(kind, reference, calls);
    }

    /** The same on the current thread, which waits for it. */
    CompletableFuture<JobView> here(JobKind<?> kind, Reference reference) {
        return at(kind, reference, here);
    }

    private CompletableFuture<JobView> at(JobKind<?> kind, Reference reference, ApiCalls made) {
        CompletableFuture<JobView> look = kind.lookup()
                .apply(made.about(reference.toString()), reference.id())
                .look();
        return Chained.map(look, this::tidy, this::understood);
    }

    /** What any answer told of a job, a submit's or a list's too, with texts that may be shown. */
    JobView tidy(JobView view) {
        if (view.phase() != JobPhase.UNKNOWN && view.reason() == null) {
            return view;
        }
        JobView tidy = view.shown(redactor::excerpt);
        if (tidy.phase() == JobPhase.UNKNOWN && !tidy.rawStatus().isEmpty()) {
            oddWords.tell(tidy.rawStatus());
        }
        return tidy;
    }

    /** No news is a view, too; all else stays a failure. */
    private JobView understood(Throwable error) {
        if (FailureException.is(error, Kind.NO_NEWS)) {
            return JobView.of(JobPhase.UNKNOWN, null);
        }
        if (error instanceof FailureException known) {
            throw known;
        }
        if (error instanceof CancellationException cancelled) {
            throw cancelled;
        }
        throw calls.impossible(Mode.LOOK, "look", Desk.LACKING).raised();
    }
}
