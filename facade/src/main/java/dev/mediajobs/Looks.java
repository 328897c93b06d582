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
import org.jspecify.annotations.Nullable;

/** Looks at jobs of one vendor, each at once and anew, with failures that are all understood. */
final class Looks {
    private final ApiCalls calls;
    private final Redactor redactor;
    private final OddWords oddWords;

    Looks(Vendor vendor, ApiCalls calls, Redactor redactor) {
        this.calls = calls;
        this.redactor = redactor;
        this.oddWords = new OddWords(vendor);
    }

    /** What the job is like now; its texts may be shown. */
    CompletableFuture<JobView> at(JobKind<?> kind, Reference reference) {
        CompletableFuture<JobView> look = kind.lookup()
                .apply(calls.about(reference.toString()), reference.id())
                .look();
        return Chained.map(Chained.recover(look, this::understood), this::tidy);
    }

    private JobView tidy(JobView view) {
        if (view.phase() == JobPhase.UNKNOWN && !view.rawStatus().isEmpty()) {
            oddWords.tell(redactor.excerpt(view.rawStatus()));
        }
        String reason = view.reason();
        return reason == null ? view : view.because(redactor.excerpt(reason));
    }

    private @Nullable CompletableFuture<JobView> understood(Throwable error) {
        if (error instanceof FailureException known && known.failure().kind() == Kind.NO_NEWS) {
            return CompletableFuture.completedFuture(JobView.of(JobPhase.UNKNOWN, null));
        }
        if (error instanceof FailureException || error instanceof CancellationException) {
            return null;
        }
        return CompletableFuture.failedFuture(
                calls.impossible(Mode.LOOK, "look", Desk.LACKING).raised());
    }
}
