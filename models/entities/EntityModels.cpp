// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/entities/EntityModels.h"

#include "models/entities/AutomationModel.h"
#include "models/entities/BotEntryModel.h"
#include "models/entities/BotModel.h"
#include "models/entities/ClickModel.h"
#include "models/entities/EmailAccountModel.h"
#include "models/entities/EmailDraftModel.h"
#include "models/entities/EmailFolderModel.h"
#include "models/entities/FolderMessageModel.h"
#include "models/entities/KbCollectionModel.h"
#include "models/entities/KbDocumentModel.h"
#include "models/entities/MessageModel.h"
#include "models/entities/OrganizationModel.h"
#include "models/entities/SessionToolAssociationModel.h"
#include "models/entities/ToolModel.h"
#include "models/entities/UserKbAssociationModel.h"
#include "models/entities/UserLoginTokenModel.h"
#include "models/entities/UserModel.h"
#include "models/entities/UserPreferenceModel.h"
#include "models/entities/UserSessionModel.h"
#include "models/tables/DatabaseSession.h"

namespace botdeck {

namespace {

struct Made
{
    EntityDeclaration (*declared)();
    EntityModel *(*make)(const EntityContext &, QObject *);
};

template<typename Model>
Made made()
{
    return {&Model::declared,
        [](const EntityContext &context, QObject *parent) -> EntityModel * { return new Model(context, parent); }};
}

template<Part part>
Made madeEntries()
{
    return {[] { return BotEntryModel::declared(part); },
        [](const EntityContext &context, QObject *parent) -> EntityModel * {
            return new BotEntryModel(context, part, parent);
        }};
}

const QHash<Part, Made> &models()
{
    static const QHash<Part, Made> all{
        {Part::Organization, made<OrganizationModel>()},
        {Part::Bot, made<BotModel>()},
        {Part::Configuration, madeEntries<Part::Configuration>()},
        {Part::Memory, madeEntries<Part::Memory>()},
        {Part::User, made<UserModel>()},
        {Part::Conversation, made<UserSessionModel>()},
        {Part::LoginToken, made<UserLoginTokenModel>()},
        {Part::Preferences, made<UserPreferenceModel>()},
        {Part::Message, made<MessageModel>()},
        {Part::Click, made<ClickModel>()},
        {Part::Automation, made<AutomationModel>()},
        {Part::KnowledgeCollection, made<KbCollectionModel>()},
        {Part::KnowledgeDocument, made<KbDocumentModel>()},
        {Part::ConversationCollection, made<UserKbAssociationModel>()},
        {Part::Tool, made<ToolModel>()},
        {Part::ConversationTool, made<SessionToolAssociationModel>()},
        {Part::EmailAccount, made<EmailAccountModel>()},
        {Part::EmailDraft, made<EmailDraftModel>()},
        {Part::EmailFolder, made<EmailFolderModel>()},
        {Part::EmailMessage, made<FolderMessageModel>()},
    };
    return all;
}

EntityModel *build(DatabaseSession &session, quint32 relation, std::optional<Part> part, QObject *parent)
{
    EntityModel *model = nullptr;
    const auto make = [&](const TableContext &table, QObject *owner) -> TableModel * {
        const EntityContext context{table, session.system(), &session.pool(), session.profile().id};
        const auto found = part ? models().constFind(*part) : models().cend();
        model = found == models().cend() ? new EntityModel(context, {}, owner) : found->make(context, owner);
        return model;
    };
    if (!session.makeTable(relation, parent, make))
        return nullptr;
    QObject::connect(
        &session, &DatabaseSession::catalogueChanged, model, [model, &session] { model->setSystem(session.system()); });
    return model;
}

} // namespace

EntityModel *EntityModels::make(DatabaseSession &session, Part part, QObject *parent)
{
    const RelationInfo *relation = session.system() ? session.system()->relation(part) : nullptr;
    return relation ? build(session, relation->oid, part, parent) : nullptr;
}

EntityModel *EntityModels::makeFor(DatabaseSession &session, quint32 relation, QObject *parent)
{
    const RelationInfo *info = session.catalogue() ? session.catalogue()->relation(relation) : nullptr;
    return info ? build(session, relation, session.system()->partOf(*info), parent) : nullptr;
}

EntityModel *EntityModels::make(Part part, const EntityContext &context, QObject *parent)
{
    return models().value(part).make(context, parent);
}

EntityDeclaration EntityModels::declaration(Part part)
{
    return models().value(part).declared();
}

} // namespace botdeck
