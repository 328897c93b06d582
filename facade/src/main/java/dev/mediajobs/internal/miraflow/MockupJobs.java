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
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/** Reads Miraflow's mockup, asset and advertisement video jobs. One status for all, a list for the links of videos. */
public final class MockupJobs {
    private final HttpUrl base;

    public MockupJobs(HttpUrl base) {
        this.base = base;
    }

    /** A mockup or an asset. Its status has the link. */
    public Lookup picture(ApiCalls calls, MockupsApi api, String id) {
        return () -> Chained.map(status(calls, api, id), this::view);
    }

    /** A video. Its status has no link to it; the list of videos has. */
    public Lookup video(ApiCalls calls, MockupsApi api, String id) {
        return () -> Chained.then(status(calls, api, id), status -> {
            // A link in the status, if there is one, is that of an image.
            JobView bare = view(status).linked(List.of(), null);
            return bare.phase() == JobPhase.SUCCEEDED
                    ? Chained.map(
                            calls.send(Mode.LOOK, "listMockupVideos", api.listMockupVideos()),
                            list -> found(bare, list, ids(status, id)))
                    : CompletableFuture.completedFuture(bare);
        });
    }

    /** The ids that the video may have, the likeliest first. No document says which one it is (M-78). */
    private static List<String> ids(MockupStatus status, String jobId) {
        return Stream.of(status.videoId(), status.mediaId(), jobId)
                .filter(Objects::nonNull)
                .filter(id -> !id.isBlank())
                .toList();
    }

    private CompletableFuture<MockupStatus> status(ApiCalls calls, MockupsApi api, String id) {
        return calls.send(Mode.LOOK, "getMockupStatus", api.getMockupStatus(id));
    }

    JobView view(MockupStatus status) {
        return JobView.of(Outcomes.phase(status.status()), status.statusValue())
                .at(Fractions.ofAny(status.progress()))
                .linked(Links.of(base, status.imageUrl()), status.mediaId())
                .because(status.reason());
    }

    private JobView found(JobView view, MockupVideoList list, List<String> ids) {
        for (String id : ids) {
            for (MockupVideoItem video : list.videos()) {
                if (video.id().equals(id) || video.unknownFields().containsValue(id)) {
                    return view.linked(Links.of(base, video.downloadUrl()), null)
                            .noting(Notes.of(video.createdAt(), null, null));
                }
            }
        }
        return view;
    }
}
