package dev.mediajobs.conformance.provider;

import au.com.dius.pact.provider.junitsupport.Provider;

@Provider("creatify")
class CreatifyPactsIT extends VerifiesPacts {}
