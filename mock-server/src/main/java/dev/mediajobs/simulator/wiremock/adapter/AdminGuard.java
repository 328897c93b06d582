package dev.mediajobs.simulator.wiremock.adapter;

import com.github.tomakehurst.wiremock.extension.requestfilter.AdminRequestFilterV2;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.mediajobs.simulator.control.CrossOriginGuard;
import dev.mediajobs.simulator.http.Response;

/** Refuses requests to the entire admin API from web pages of other origins. Thread-safe. */
final class AdminGuard implements AdminRequestFilterV2 {

    @Override
    public RequestFilterAction filter(Request request, ServeEvent event) {
        Response refusal = CrossOriginGuard.refuse(Requests.adminRequest(request));
        return refusal == null
                ? RequestFilterAction.continueWith(request)
                : RequestFilterAction.stopWith(new SimulatorResponse(refusal));
    }

    @Override
    public String getName() {
        return "mediajobs-guard";
    }
}
