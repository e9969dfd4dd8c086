/**
 * What the pages say of the programme: the dates of its policy, its area list and its holidays. It
 * has no page of its own. Programs read the same dates in the answers.
 */
@NullMarked
package dev.hoshu.server.programme.web;

import org.jspecify.annotations.NullMarked;
