"""All addresses of messaging on one screen."""

from django.conf import settings
from django.urls import path

from network.messaging.portal import addresses, digests, inbox, relevance, writing, written
from network.messaging.portal import preferences as portal_preferences
from network.messaging.public import files, following, links, newsroom, own_data, report_keys, stop
from network.messaging.public import preferences as public_preferences
from network.messaging.staff import (
    acts,
    audience,
    audiences,
    call_list,
    compose,
    contact_health,
    decisions,
    letters,
    mail_sink,
    overview,
    proof,
    reach,
    returned_mail,
    senders,
    sending,
    text_templates,
    topics,
    traffic,
    webhooks,
)

app_name = "messaging"

MESSAGE = "staff/messages/<uuid:public_id>"
WRITTEN = "portal/messages/<uuid:public_id>"

urlpatterns = [
    # staff: writing and sending
    path("staff/messages/", overview.message_list, name="staff-list"),
    path("staff/messages/messages.csv", overview.message_list_csv, name="staff-list-csv"),
    path("staff/messages/new/", compose.new, name="staff-new"),
    path("staff/topics/", topics.topics, name="staff-topics"),
    path("staff/topics/<slug:slug>/", topics.topic, name="staff-topic"),
    path("staff/text-templates/", text_templates.templates, name="staff-text-templates"),
    path("staff/text-templates/new/", text_templates.new, name="staff-text-template-new"),
    path("staff/text-templates/<slug:slug>/", text_templates.edit, name="staff-text-template"),
    path(f"{MESSAGE}/edit/", compose.edit, name="staff-edit"),
    path(f"{MESSAGE}/text/", sending.text, name="staff-text"),
    path(f"{MESSAGE}/audience/", audience.audience, name="staff-audience"),
    path(f"{MESSAGE}/preview/", sending.preview, name="staff-preview"),
    path(f"{MESSAGE}/preview/<str:language>/mail.html", sending.mail_preview, name="staff-mail-preview"),
    path(f"{MESSAGE}/trial/", sending.trial, name="staff-trial"),
    path(f"{MESSAGE}/submit/", sending.submit, name="staff-submit"),
    path(f"{MESSAGE}/approve/", sending.approve, name="staff-approve"),
    path(f"{MESSAGE}/return/", sending.return_to_author, name="staff-return"),
    path(f"{MESSAGE}/send/", sending.send, name="staff-send"),
    path(f"{MESSAGE}/progress/", sending.progress, name="staff-progress"),
    path(f"{MESSAGE}/pause/", sending.pause, name="staff-pause"),
    path(f"{MESSAGE}/resume/", sending.resume, name="staff-resume"),
    path("staff/mail-to-decide/", decisions.decisions, name="staff-decisions"),
    path(f"{MESSAGE}/mail-to-decide/", decisions.decisions, name="staff-message-decisions"),
    path(f"{MESSAGE}/mail-to-decide/<str:act>/", decisions.decide_all, name="staff-decide-all"),
    path("staff/mail-traffic/", traffic.traffic, name="staff-traffic"),
    path("staff/contact-health/", contact_health.contact_health, name="staff-contact-health"),
    path("staff/contact-health/contact-health.csv", contact_health.contact_health_csv, name="staff-contact-health-csv"),
    path("staff/returned-mail/", returned_mail.returned_mail, name="staff-returned-mail"),
    path(
        "staff/returned-mail/<uuid:public_id>/", returned_mail.returned_mail_detail, name="staff-returned-mail-detail"
    ),
    # staff: reach
    path(f"{MESSAGE}/", reach.message, name="staff-message"),
    path(f"{MESSAGE}/reach.csv", reach.reach_csv, name="staff-reach-csv"),
    path("staff/audiences/", audiences.audiences, name="staff-audiences"),
    path("staff/audiences/new/", audiences.audience_edit, name="staff-audience-new"),
    path("staff/audiences/count/", audiences.audience_count, name="staff-audience-count"),
    path("staff/audiences/<uuid:public_id>/", audiences.audience_edit, name="staff-audience-edit"),
    path("staff/audiences/<uuid:public_id>/delete/", audiences.audience_delete, name="staff-audience-delete"),
    path(f"{MESSAGE}/audience/saved/", audiences.use_audience, name="staff-audience-use"),
    path("staff/senders/", senders.senders, name="staff-senders"),
    path("staff/senders/senders.csv", senders.senders_csv, name="staff-senders-csv"),
    path(f"{MESSAGE}/proof/", proof.proof, name="staff-proof"),
    path(f"{MESSAGE}/proof.csv", proof.proof_csv, name="staff-proof-csv"),
    path(f"{MESSAGE}/proof.json", proof.proof_json, name="staff-proof-json"),
    path(f"{MESSAGE}/proof.pdf", proof.proof_pdf, name="staff-proof-pdf"),
    path(f"{MESSAGE}/remind/", acts.remind, name="staff-remind"),
    path(f"{MESSAGE}/cancel/", acts.cancel, name="staff-cancel"),
    path(f"{MESSAGE}/supersede/", acts.supersede, name="staff-supersede"),
    path(f"{MESSAGE}/delete/", acts.delete, name="staff-delete"),
    path(f"{MESSAGE}/call-list/", call_list.call_list, name="staff-message-call-list"),
    path(f"{MESSAGE}/letters/", letters.letters, name="staff-letters"),
    path(f"{MESSAGE}/letters/letters.pdf", letters.letters_pdf, name="staff-letters-pdf"),
    path(f"{MESSAGE}/letters/poster.pdf", letters.poster, name="staff-poster"),
    path(f"{MESSAGE}/organisations/<uuid:organisation_id>/", reach.organisation, name="staff-organisation"),
    path(
        f"{MESSAGE}/organisations/<uuid:organisation_id>/accept-suspect/",
        reach.accept_suspect,
        name="staff-accept-suspect",
    ),
    path(f"{MESSAGE}/organisations/<uuid:organisation_id>/told/", call_list.told, name="staff-told"),
    path("staff/call-list/", call_list.call_list, name="staff-call-list"),
    # staff: webhooks
    path("staff/webhooks/", webhooks.webhook_list, name="staff-webhooks"),
    path("staff/webhooks/new/", webhooks.webhook_new, name="staff-webhook-new"),
    path("staff/webhooks/<uuid:public_id>/", webhooks.webhook, name="staff-webhook"),
    path("staff/webhooks/<uuid:public_id>/edit/", webhooks.webhook_edit, name="staff-webhook-edit"),
    path("staff/webhooks/<uuid:public_id>/secret/", webhooks.webhook_secret, name="staff-webhook-secret"),
    path("staff/webhooks/<uuid:public_id>/delete/", webhooks.webhook_delete, name="staff-webhook-delete"),
    path(
        "staff/webhooks/<uuid:public_id>/events/<uuid:delivery_id>/again/",
        webhooks.webhook_again,
        name="staff-webhook-again",
    ),
    # staff: the demo's mail
    path("staff/mail-sink/", mail_sink.mail_sink, name="staff-mail-sink"),
    path("staff/mail-sink/<str:key>/", mail_sink.mail, name="staff-mail"),
    path("staff/mail-sink/<str:key>/mail.html", mail_sink.mail_html, name="staff-mail-html"),
    # portal
    path("portal/inbox/", inbox.inbox, name="portal-inbox"),
    path("portal/inbox/<uuid:public_id>/", inbox.message, name="portal-message"),
    path("portal/inbox/<uuid:public_id>/seen/", inbox.seen, name="portal-seen"),
    path("portal/inbox/<uuid:public_id>/confirm/", inbox.confirm, name="portal-confirm"),
    path("portal/inbox/<uuid:public_id>/feedback/", inbox.feedback, name="portal-feedback"),
    path("portal/inbox/<uuid:public_id>/effect/", inbox.effect, name="portal-effect"),
    path("portal/relevance/", relevance.relevance, name="portal-relevance"),
    path("portal/relevance/<slug:slug>/", relevance.decide, name="portal-relevance-topic"),
    path("portal/messages/", written.written, name="portal-written"),
    path("portal/messages/messages.csv", written.written_csv, name="portal-written-csv"),
    path("portal/messages/new/", writing.new, name="portal-write"),
    path(f"{WRITTEN}/", written.message, name="portal-written-message"),
    path(f"{WRITTEN}/edit/", writing.edit, name="portal-written-edit"),
    path(f"{WRITTEN}/mail/<str:language>.html", written.mail, name="portal-written-mail"),
    path(f"{WRITTEN}/trial/", written.trial, name="portal-written-trial"),
    path(f"{WRITTEN}/submit/", written.submit, name="portal-written-submit"),
    path(f"{WRITTEN}/send/", written.send, name="portal-written-send"),
    path(f"{WRITTEN}/cancel/", written.cancel, name="portal-written-cancel"),
    path(f"{WRITTEN}/delete/", written.delete, name="portal-written-delete"),
    path(f"{WRITTEN}/reach.csv", written.reach_csv, name="portal-written-reach-csv"),
    path("portal/digests/", digests.digests, name="portal-digests"),
    path("portal/digests/<uuid:public_id>/", digests.digest, name="portal-digest"),
    path("portal/preferences/", portal_preferences.preferences, name="portal-preferences"),
    path("portal/addresses/", addresses.addresses, name="portal-addresses"),
    # public
    path("preferences/", public_preferences.preferences, name="public-preferences"),
    path("preferences/my-messages.json", own_data.own_data_file, name="public-own-data"),
    path("r/<str:token>/", links.link, name="public-link"),
    path("r/<str:token>/stop/", stop.stop, name="public-stop"),
    path("r/<str:token>/stop/one-click/", stop.stop_one_click, name="public-stop-one-click"),
    path("attachments/<uuid:public_id>/", files.attachment, name="attachment"),
    path(".well-known/report-keys.json", report_keys.report_keys, name="public-report-keys"),
    path("news/", newsroom.news, name="public-news"),
    path("news/feed.atom", newsroom.news_feed, name="public-news-feed"),
    path("news/follow/", following.follow, name="public-follow"),
    path("r/<str:token>/follow/", following.follow_confirm, name="public-follow-confirm"),
    path("news/<uuid:public_id>/", newsroom.news_message, name="public-news-message"),
]

if settings.MAIL_PROVIDER:
    from network.messaging.inbound import provider

    urlpatterns.append(path(f"mail-provider/{settings.MAIL_PROVIDER}/", provider.webhook(), name="mail-provider"))
