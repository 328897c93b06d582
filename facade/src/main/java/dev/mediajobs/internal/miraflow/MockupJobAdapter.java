package dev.mediajobs.internal.miraflow;

import dev.mediajobs.client.miraflow.MockupStatus;
import dev.mediajobs.client.miraflow.MockupVideoItem;
import dev.mediajobs.client.miraflow.MockupVideoList;
import dev.mediajobs.client.miraflow.MockupsApi;
import dev.mediajobs.client.runtime.JobPhase;
import dev.mediajobs.internal.concurrent.CancellableFutures;
import dev.mediajobs.internal.http.CallType;
import dev.mediajobs.internal.http.LinkResolver;
import dev.mediajobs.internal.http.RetryingCallExecutor;
import dev.mediajobs.internal.polling.JobMetadata;
import dev.mediajobs.internal.polling.JobSnapshot;
import dev.mediajobs.internal.polling.PollFunction;
import dev.mediajobs.internal.polling.ProgressParser;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/** Reads Miraflow's mockup, asset and advertisement video jobs. One status for all, a list for the links of videos. */
public final class MockupJobAdapter {
    private final HttpUrl base;

    public MockupJobAdapter(HttpUrl base) {
        this.base = base;
    }

    /** A mockup or an asset. Its status has the link. */
    public PollFunction picture(RetryingCallExecutor calls, MockupsApi api, String id) {
        return () -> CancellableFutures.map(status(calls, api, id), this::snapshot);
    }

    /** A video. Its status has no link to it; the list of videos has. */
    public PollFunction video(RetryingCallExecutor calls, MockupsApi api, String id) {
        return () -> CancellableFutures.then(status(calls, api, id), status -> {
            // A link in the status, if there is one, is that of an image.
            JobSnapshot bare = snapshot(status).withLinks(List.of(), null);
            return bare.phase() == JobPhase.SUCCEEDED
                    ? CancellableFutures.map(
                            calls.send(CallType.POLL, "listMockupVideos", api.listMockupVideos()),
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

    private CompletableFuture<MockupStatus> status(RetryingCallExecutor calls, MockupsApi api, String id) {
        return calls.send(CallType.POLL, "getMockupStatus", api.getMockupStatus(id));
    }

    JobSnapshot snapshot(MockupStatus status) {
        return JobSnapshot.of(MiraflowResponses.phase(status.status()), status.statusValue())
                .withPhase(ProgressParser.ofAny(status.progress()))
                .withLinks(LinkResolver.of(base, status.imageUrl()), status.mediaId())
                .withReason(status.reason());
    }

    private JobSnapshot found(JobSnapshot view, MockupVideoList list, List<String> ids) {
        for (String id : ids) {
            for (MockupVideoItem video : list.videos()) {
                if (video.id().equals(id) || video.unknownFields().containsValue(id)) {
                    return view.withLinks(LinkResolver.of(base, video.downloadUrl()), null)
                            .withMetadata(JobMetadata.of(video.createdAt(), null, null));
                }
            }
        }
        return view;
    }
}
