package dev.mediajobs.internal.miraflow;

import dev.mediajobs.client.miraflow.MockupStatus;
import dev.mediajobs.client.miraflow.MockupVideoItem;
import dev.mediajobs.client.miraflow.MockupVideoList;
import dev.mediajobs.client.miraflow.MockupsApi;
import dev.mediajobs.client.runtime.JobPhase;
import dev.mediajobs.internal.http.ApiCalls;
import dev.mediajobs.internal.http.Chained;
import dev.mediajobs.internal.http.Links;
import dev.mediajobs.internal.http.Mode;
import dev.mediajobs.internal.wait.Fractions;
import dev.mediajobs.internal.wait.JobView;
import dev.mediajobs.internal.wait.Lookup;
import dev.mediajobs.internal.wait.Notes;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;

/** Miraflow's mockups, assets and advertisement videos, read as jobs: one state for all, a list for the videos' links. */
public final class MockupJobs {
    private final HttpUrl base;

    public MockupJobs(HttpUrl base) {
        this.base = base;
    }

    /** A mockup or an asset: its picture stands beside its state. */
    public Lookup picture(ApiCalls calls, MockupsApi api, String id) {
        return () -> state(calls, api, id);
    }

    /** A video: its state names none, the list of videos does. */
    public Lookup video(ApiCalls calls, MockupsApi api, String id) {
        return () -> Chained.then(state(calls, api, id), view -> {
            // What the state links to, if anything, is a picture.
            JobView bare = view.linked(List.of(), null);
            return view.phase() == JobPhase.SUCCEEDED
                    ? Chained.map(
                            calls.send(Mode.LOOK, "listMockupVideos", api.listMockupVideos()),
                            list -> found(bare, list, id))
                    : CompletableFuture.completedFuture(bare);
        });
    }

    private CompletableFuture<JobView> state(ApiCalls calls, MockupsApi api, String id) {
        return Chained.map(calls.send(Mode.LOOK, "getMockupStatus", api.getMockupStatus(id)), this::view);
    }

    JobView view(MockupStatus status) {
        return JobView.of(Outcomes.phase(status.status()), status.statusWord())
                .at(Fractions.ofPercentNumber(status.progress()))
                .linked(Links.of(base, status.imageUrl()), status.mediaId())
                .because(status.reason());
    }

    JobView found(JobView view, MockupVideoList list, String id) {
        for (MockupVideoItem video : list.videos()) {
            if (video.id().equals(id)) {
                return view.linked(Links.of(base, video.downloadUrl()), null)
                        .noting(Notes.of(video.createdAt(), null, null));
            }
        }
        return view;
    }
}
