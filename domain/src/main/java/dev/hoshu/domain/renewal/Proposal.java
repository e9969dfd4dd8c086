package dev.hoshu.domain.renewal;

import dev.hoshu.domain.catalog.ServiceOffering;
import dev.hoshu.domain.entitlement.OfferDecision;

/**
 * The renewal that is put before somebody first.
 *
 * @param offering what to order
 * @param decision what comes of ordering it
 * @param sameLevel whether it continues level and Premier Support as they are at the coverage end
 */
public record Proposal(
        ServiceOffering offering, OfferDecision.Granted decision, boolean sameLevel) {}
