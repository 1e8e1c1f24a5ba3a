<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
<context>
    <name>AssignmentText</name>
    <message>
        <source>One of the values is not written as a column with its value</source>
        <translation>Um dos valores não está escrito como uma coluna com seu valor</translation>
    </message>
    <message>
        <source>Write column=text, column:null or column:default</source>
        <translation>Escreva coluna=texto, coluna:null ou coluna:default</translation>
    </message>
</context>
<context>
    <name>BubbleBuilder</name>
    <message>
        <source>empty</source>
        <translation>vazia</translation>
    </message>
    <message>
        <source>only spaces</source>
        <translation>só espaços</translation>
    </message>
</context>
<context>
    <name>BubblePainter</name>
    <message>
        <source>Code</source>
        <translation>Código</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar tudo</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Mostrar menos</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln line(s)</source>
        <comment>size, lines</comment>
        <translation>
            <numerusform>%1, %Ln linha</numerusform>
            <numerusform>%1, %Ln linhas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConditionText</name>
    <message>
        <source>&quot;%1&quot; is not a condition</source>
        <translation>&quot;%1&quot; não é uma condição</translation>
    </message>
    <message>
        <source>Write it as &apos;column operator value&apos;, with one of = != &lt; &lt;= &gt; &gt;= ~ ^= in, not in, is null, is not null</source>
        <translation>Escreva no formato &apos;coluna operador valor&apos;, com um destes operadores: = != &lt; &lt;= &gt; &gt;= ~ ^= in, not in, is null, is not null</translation>
    </message>
</context>
<context>
    <name>ConversationsPages</name>
    <message>
        <source>Conversations</source>
        <translation>Conversas</translation>
    </message>
</context>
<context>
    <name>CtlCommands</name>
    <message>
        <source>Print JSON: one object, errors and progress too</source>
        <translation>Imprimir JSON: um único objeto, inclusive erros e progresso</translation>
    </message>
    <message>
        <source>Tell what there is, and exit</source>
        <translation>Mostrar o que existe e sair</translation>
    </message>
    <message>
        <source>Tell the version, and exit</source>
        <translation>Mostrar a versão e sair</translation>
    </message>
    <message>
        <source>Connect to this postgresql:// address</source>
        <translation>Conectar a este endereço postgresql://</translation>
    </message>
    <message>
        <source>address</source>
        <translation>endereço</translation>
    </message>
    <message>
        <source>Connect with this kept profile, its password from the keychain</source>
        <translation>Conectar com este perfil guardado, com a senha do chaveiro</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nome</translation>
    </message>
    <message>
        <source>Use the local workspace; it is started where it is not running</source>
        <translation>Usar o espaço de trabalho local; ele é iniciado se não estiver em execução</translation>
    </message>
    <message>
        <source>Open every transaction read-only</source>
        <translation>Abrir todas as transações somente para leitura</translation>
    </message>
    <message>
        <source>Only rows with &apos;column operator value&apos;; operators are = != &lt; &lt;= &gt; &gt;= ~ (contains) ^= (begins with), in a,b, not in a,b, is null, is not null. May be repeated</source>
        <translation>Somente linhas com &apos;coluna operador valor&apos;; os operadores são = != &lt; &lt;= &gt; &gt;= ~ (contém) ^= (começa com), in a,b, not in a,b, is null, is not null. Pode ser repetido</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>condição</translation>
    </message>
    <message>
        <source>Tell the server, the role, and which system the database is of</source>
        <translation>Mostrar o servidor, o papel e a qual sistema o banco de dados pertence</translation>
    </message>
    <message>
        <source>List tables and views with the planner&apos;s number of rows</source>
        <translation>Listar tabelas e visões com o número de linhas do planejador</translation>
    </message>
    <message>
        <source>Tell a table&apos;s columns, keys, indexes and foreign keys</source>
        <translation>Mostrar as colunas, chaves, índices e chaves estrangeiras de uma tabela</translation>
    </message>
    <message>
        <source>Print rows, one page at a time</source>
        <translation>Imprimir linhas, uma página por vez</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Ordenar por esta coluna</translation>
    </message>
    <message>
        <source>column</source>
        <translation>coluna</translation>
    </message>
    <message>
        <source>Sort downwards</source>
        <translation>Ordenar de forma decrescente</translation>
    </message>
    <message>
        <source>At most so many rows; 100 unless told</source>
        <translation>No máximo este número de linhas; 100 se não for informado</translation>
    </message>
    <message>
        <source>number</source>
        <translation>número</translation>
    </message>
    <message>
        <source>Only these columns, with commas between</source>
        <translation>Somente estas colunas, separadas por vírgulas</translation>
    </message>
    <message>
        <source>names</source>
        <translation>nomes</translation>
    </message>
    <message>
        <source>Go on behind the rows before, with the word they ended with</source>
        <translation>Continuar depois das linhas anteriores, com a palavra com que terminaram</translation>
    </message>
    <message>
        <source>word</source>
        <translation>palavra</translation>
    </message>
    <message>
        <source>Count rows</source>
        <translation>Contar linhas</translation>
    </message>
    <message>
        <source>List conversations, the newest activity first</source>
        <translation>Lista as conversas, a atividade mais recente primeiro</translation>
    </message>
    <message>
        <source>Only with this bot</source>
        <translation>Somente com este bot</translation>
    </message>
    <message>
        <source>name or id</source>
        <translation>nome ou id</translation>
    </message>
    <message>
        <source>At most so many; 100 unless told</source>
        <translation>No máximo esta quantidade; 100 se não informado</translation>
    </message>
    <message>
        <source>Print the messages of a conversation</source>
        <translation>Exibe as mensagens de uma conversa</translation>
    </message>
    <message>
        <source>The newest so many; 100 unless told</source>
        <translation>Esta quantidade das mais recentes; 100 se não informado</translation>
    </message>
    <message>
        <source>Change columns of one row; COLUMN:null and COLUMN:default are values too</source>
        <translation>Alterar colunas de uma linha; COLUNA:null e COLUNA:default também são valores</translation>
    </message>
    <message>
        <source>Change nothing unless COLUMN=VALUE still holds. May be repeated</source>
        <translation>Não alterar nada, a menos que COLUNA=VALOR ainda seja válido. Pode ser repetido</translation>
    </message>
    <message>
        <source>assignment</source>
        <translation>atribuição</translation>
    </message>
    <message>
        <source>Add one row and tell its key</source>
        <translation>Adicionar uma linha e mostrar sua chave</translation>
    </message>
    <message>
        <source>Delete one row, with what its foreign keys take along</source>
        <translation>Excluir uma linha, com o que suas chaves estrangeiras levam junto</translation>
    </message>
    <message>
        <source>Only tell what would go, and change nothing</source>
        <translation>Somente mostrar o que seria excluído, sem alterar nada</translation>
    </message>
    <message>
        <source>Really delete it</source>
        <translation>Excluir de fato</translation>
    </message>
    <message>
        <source>Tell, apply or revert migrations of a Diesel set</source>
        <translation>Mostrar, aplicar ou reverter migrações de um conjunto Diesel</translation>
    </message>
    <message>
        <source>The folder of the set; else the one that comes with Botdeck</source>
        <translation>A pasta do conjunto; se omitida, a que vem com o Botdeck</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>pasta</translation>
    </message>
    <message>
        <source>Run it although the profile is production</source>
        <translation>Executar mesmo que o perfil seja de produção</translation>
    </message>
    <message>
        <source>Fill the empty documented schema with sample data, and make it long</source>
        <translation>Preencher o esquema documentado vazio com dados de exemplo e alongá-lo</translation>
    </message>
    <message>
        <source>Grow message_history to so many rows</source>
        <translation>Aumentar message_history até este número de linhas</translation>
    </message>
    <message>
        <source>Start or stop the local workspace, or tell its address</source>
        <translation>Iniciar ou parar o espaço de trabalho local, ou mostrar seu endereço</translation>
    </message>
    <message>
        <source>Leave a new workspace without sample data</source>
        <translation>Deixar um novo espaço de trabalho sem dados de exemplo</translation>
    </message>
    <message>
        <source>Tell or remove the connections that are kept</source>
        <translation>Mostrar ou remover as conexões guardadas</translation>
    </message>
    <message>
        <source>Read a password from standard input and print its Argon2id hash</source>
        <translation>Ler uma senha da entrada padrão e imprimir seu hash Argon2id</translation>
    </message>
</context>
<context>
    <name>CursorText</name>
    <message>
        <source>This is not a place to go on from</source>
        <translation>Não é possível continuar a partir deste ponto</translation>
    </message>
    <message>
        <source>Take the word that the command rows gave, with the same conditions and order</source>
        <translation>Use a palavra fornecida pelo comando rows, com as mesmas condições e a mesma ordem</translation>
    </message>
</context>
<context>
    <name>EditorPages</name>
    <message>
        <source>Users</source>
        <translation>Usuários</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessões</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organizações</translation>
    </message>
    <message>
        <source>Bots</source>
        <translation>Bots</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuração</translation>
    </message>
    <message>
        <source>Memories</source>
        <translation>Memórias</translation>
    </message>
    <message>
        <source>Knowledge base</source>
        <translation>Base de conhecimento</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Ferramentas</translation>
    </message>
    <message>
        <source>Automations</source>
        <translation>Automações</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached</source>
        <translation>Não é possível alcançar o servidor</translation>
    </message>
    <message>
        <source>The connection was lost</source>
        <translation>A conexão foi perdida</translation>
    </message>
    <message>
        <source>It took too long</source>
        <translation>Demorou demais</translation>
    </message>
    <message>
        <source>The server did not let us in</source>
        <translation>O servidor não permitiu o acesso</translation>
    </message>
    <message>
        <source>The connection is not safe enough</source>
        <translation>A conexão não é segura o bastante</translation>
    </message>
    <message>
        <source>There is no such database</source>
        <translation>Esse banco de dados não existe</translation>
    </message>
    <message>
        <source>Your role may not do this</source>
        <translation>Seu papel não tem permissão para isso</translation>
    </message>
    <message>
        <source>This connection is read-only</source>
        <translation>Esta conexão é somente leitura</translation>
    </message>
    <message>
        <source>The database refused a value</source>
        <translation>O banco de dados recusou um valor</translation>
    </message>
    <message>
        <source>A value does not fit its type</source>
        <translation>Um valor não é compatível com seu tipo</translation>
    </message>
    <message>
        <source>Somebody else changed this row</source>
        <translation>Outra pessoa alterou esta linha</translation>
    </message>
    <message>
        <source>Other sessions were writing the same rows</source>
        <translation>Outras sessões estavam gravando as mesmas linhas</translation>
    </message>
    <message>
        <source>The server has run out of room</source>
        <translation>O servidor ficou sem espaço</translation>
    </message>
    <message>
        <source>Something is not there any more</source>
        <translation>Algo não existe mais</translation>
    </message>
    <message>
        <source>Not known whether it was saved</source>
        <translation>Não se sabe se foi salvo</translation>
    </message>
    <message>
        <source>This can&apos;t be done</source>
        <translation>Não é possível fazer isso</translation>
    </message>
    <message>
        <source>Something on this computer is in the way</source>
        <translation>Algo neste computador está impedindo</translation>
    </message>
    <message>
        <source>The server reports an error</source>
        <translation>O servidor informa um erro</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label: value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Coluna</translation>
    </message>
    <message>
        <source>Constraint</source>
        <translation>Restrição</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalhe</translation>
    </message>
</context>
<context>
    <name>FieldValue</name>
    <message>
        <source>empty</source>
        <comment>an empty text</comment>
        <translation>vazio</translation>
    </message>
    <message>
        <source>secret, not shown</source>
        <translation>secreto, não exibido</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>não lido</translation>
    </message>
    <message>
        <source>no row</source>
        <translation>sem linha</translation>
    </message>
</context>
<context>
    <name>FilterWords</name>
    <message>
        <source>is</source>
        <translation>é</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>não é</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contém</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>começa com</translation>
    </message>
    <message>
        <source>is NULL</source>
        <translation>é NULL</translation>
    </message>
    <message>
        <source>is not NULL</source>
        <translation>não é NULL</translation>
    </message>
    <message>
        <source>before</source>
        <translation>antes de</translation>
    </message>
    <message>
        <source>until</source>
        <translation>até</translation>
    </message>
    <message>
        <source>after</source>
        <translation>depois de</translation>
    </message>
    <message>
        <source>from</source>
        <translation>a partir de</translation>
    </message>
    <message>
        <source>between</source>
        <translation>entre</translation>
    </message>
    <message>
        <source>any of</source>
        <translation>qualquer um de</translation>
    </message>
    <message>
        <source>none of</source>
        <translation>nenhum de</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>filter: column, operator</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 and before %2</source>
        <comment>filter: from, to</comment>
        <translation>%1 e antes de %2</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vazio</translation>
    </message>
</context>
<context>
    <name>KeyboardSheet</name>
    <message>
        <source>Go to a page or table</source>
        <translation>Ir para uma página ou tabela</translation>
    </message>
    <message>
        <source>First page, Ctrl+2 the second …</source>
        <translation>Primeira página, Ctrl+2 a segunda …</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Avançar</translation>
    </message>
    <message>
        <source>Filter or find in the page</source>
        <translation>Filtrar ou buscar na página</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Atualizar</translation>
    </message>
    <message>
        <source>Cancel what is being read</source>
        <translation>Cancelar a leitura em andamento</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Próximo painel</translation>
    </message>
    <message>
        <source>Fold the sidebar</source>
        <translation>Recolher a barra lateral</translation>
    </message>
    <message>
        <source>Details of the row</source>
        <translation>Detalhes da linha</translation>
    </message>
    <message>
        <source>Edit the cell</source>
        <translation>Editar a célula</translation>
    </message>
    <message>
        <source>Set NULL</source>
        <translation>Definir NULL</translation>
    </message>
    <message>
        <source>Mark the rows for deletion</source>
        <translation>Marcar as linhas para exclusão</translation>
    </message>
    <message>
        <source>Follow the foreign key</source>
        <translation>Seguir a chave estrangeira</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Refazer</translation>
    </message>
    <message>
        <source>Review the changes</source>
        <translation>Revisar as alterações</translation>
    </message>
    <message>
        <source>Save the changes</source>
        <translation>Salvar as alterações</translation>
    </message>
    <message>
        <source>Next row of a list, K the one before</source>
        <translation>Próxima linha de uma lista, K a anterior</translation>
    </message>
    <message>
        <source>Filter the list</source>
        <translation>Filtrar a lista</translation>
    </message>
    <message>
        <source>Take the value over and go one row down</source>
        <translation>Aceitar o valor e descer uma linha</translation>
    </message>
    <message>
        <source>Duplicate the row</source>
        <translation>Duplicar a linha</translation>
    </message>
    <message>
        <source>Insert a row</source>
        <translation>Inserir uma linha</translation>
    </message>
    <message>
        <source>Next message, P the one before</source>
        <translation>Próxima mensagem, P a anterior</translation>
    </message>
    <message>
        <source>Fold or unfold a long message</source>
        <translation>Recolher ou abrir uma mensagem longa</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>Copiar a mensagem</translation>
    </message>
    <message>
        <source>Copy its code; again: the next code in it</source>
        <translation>Copiar o código dela; de novo: o próximo código</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Em toda parte</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>Listas</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Grade</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcrição</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Alterações</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
</context>
<context>
    <name>MigrationQuestions</name>
    <message numerus="yes">
        <source>Apply %n migrations on production?</source>
        <translation>
            <numerusform>Aplicar %n migração em produção?</numerusform>
            <numerusform>Aplicar %n migrações em produção?</numerusform>
        </translation>
    </message>
    <message>
        <source>Revert %1?</source>
        <comment>name of a migration</comment>
        <translation>Reverter %1?</translation>
    </message>
    <message>
        <source>Its down.sql runs on %1. What it drops is gone, with the data in it</source>
        <translation>O down.sql dela é executado em %1. O que ele remove se perde, com os dados que contém</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Manter</translation>
    </message>
    <message>
        <source>It runs on %1. Type the name of the database, %2, to go on:</source>
        <translation>Será executado em %1. Digite o nome do banco de dados, %2, para continuar:</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
</context>
<context>
    <name>MigrationWords</name>
    <message numerus="yes">
        <source>Apply %n in the local workspace</source>
        <translation>
            <numerusform>Aplicar %n no espaço de trabalho local</numerusform>
            <numerusform>Aplicar %n no espaço de trabalho local</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n on development</source>
        <translation>
            <numerusform>Aplicar %n em desenvolvimento</numerusform>
            <numerusform>Aplicar %n em desenvolvimento</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n on staging</source>
        <translation>
            <numerusform>Aplicar %n em homologação</numerusform>
            <numerusform>Aplicar %n em homologação</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Apply %n on production</source>
        <translation>
            <numerusform>Aplicar %n em produção</numerusform>
            <numerusform>Aplicar %n em produção</numerusform>
        </translation>
    </message>
    <message>
        <source>Revert 1 in the local workspace</source>
        <translation>Reverter 1 no espaço de trabalho local</translation>
    </message>
    <message>
        <source>Revert 1 on development</source>
        <translation>Reverter 1 em desenvolvimento</translation>
    </message>
    <message>
        <source>Revert 1 on staging</source>
        <translation>Reverter 1 em homologação</translation>
    </message>
    <message>
        <source>Revert 1 on production</source>
        <translation>Reverter 1 em produção</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>host / database, environment</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Another program had reverted it already</source>
        <translation>Outro programa já a havia revertido</translation>
    </message>
    <message>
        <source>There was nothing left to apply</source>
        <translation>Não restava nada para aplicar</translation>
    </message>
    <message numerus="yes">
        <source>Reverted %n migrations in %1</source>
        <translation>
            <numerusform>%n migração revertida em %1</numerusform>
            <numerusform>%n migrações revertidas em %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applied %n migrations in %1</source>
        <translation>
            <numerusform>%n migração aplicada em %1</numerusform>
            <numerusform>%n migrações aplicadas em %1</numerusform>
        </translation>
    </message>
    <message>
        <source>What its script did until then may stand: it was not rolled back</source>
        <translation>O que o script fez até ali pode permanecer: não foi desfeito</translation>
    </message>
    <message>
        <source>Its script was rolled back</source>
        <translation>O script foi desfeito</translation>
    </message>
    <message numerus="yes">
        <source>%n migrations before it stand</source>
        <translation>
            <numerusform>%n migração anterior permanece</numerusform>
            <numerusform>%n migrações anteriores permanecem</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>OtherSettings</name>
    <message>
        <source>Paste the address above</source>
        <translation>Cole o endereço acima</translation>
    </message>
    <message>
        <source>This is not keyword=value, or no keyword libpq knows</source>
        <translation>Isto não é chave=valor, ou a libpq não conhece a palavra-chave</translation>
    </message>
    <message>
        <source>Part several with spaces, put values with spaces in single quotes</source>
        <translation>Separe várias com espaços; coloque valores com espaços entre aspas simples</translation>
    </message>
    <message>
        <source>One of these has a field of its own in this form</source>
        <translation>Uma destas tem um campo próprio neste formulário</translation>
    </message>
</context>
<context>
    <name>PaletteSources</name>
    <message>
        <source>View</source>
        <translation>Visão</translation>
    </message>
    <message>
        <source>Foreign table</source>
        <translation>Tabela externa</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 linha</numerusform>
            <numerusform>%1 linhas</numerusform>
        </translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Your role lacks SELECT on it</source>
        <comment>of a table</comment>
        <translation>Seu papel não tem SELECT nela</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabelas</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Ação</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Ações</translation>
    </message>
</context>
<context>
    <name>PlaceWords</name>
    <message>
        <source>%1 as %2</source>
        <comment>place, user</comment>
        <translation>%1 como %2</translation>
    </message>
    <message>
        <source>Local workspace</source>
        <translation>Espaço de trabalho local</translation>
    </message>
</context>
<context>
    <name>ReviewPlan</name>
    <message numerus="yes">
        <source>%1, %n columns</source>
        <translation>
            <numerusform>%1, %n coluna</numerusform>
            <numerusform>%1, %n colunas</numerusform>
        </translation>
    </message>
    <message>
        <source>Another program has changed this row since it was read. Decide whose values stay</source>
        <translation>Outro programa alterou esta linha desde que foi lida. Decida quais valores permanecem</translation>
    </message>
    <message>
        <source>The row is gone. Decide what becomes of the edit</source>
        <translation>A linha não existe mais. Decida o que fazer com a edição</translation>
    </message>
    <message>
        <source>The server took the statement and changed nothing</source>
        <translation>O servidor aceitou o comando e não alterou nada</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column: problem</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A new row. Columns not named here take their defaults</source>
        <translation>Uma nova linha. As colunas que não aparecem aqui recebem seus padrões</translation>
    </message>
    <message>
        <source>%1 goes, and nothing with it, as counted when it was marked</source>
        <translation>%1 sai, e nada com ela, conforme a contagem feita ao marcar</translation>
    </message>
    <message>
        <source>%1 goes, with what its foreign keys take along</source>
        <translation>%1 sai, com o que suas chaves estrangeiras levam junto</translation>
    </message>
    <message numerus="yes">
        <source>%1 goes, and %2 rows go along, as counted when it was marked</source>
        <translation>
            <numerusform>%1 sai, e %2 linha vai junto, conforme a contagem feita ao marcar</numerusform>
            <numerusform>%1 sai, e %2 linhas vão junto, conforme a contagem feita ao marcar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 goes, and up to %2 rows go along, as counted when it was marked</source>
        <translation>
            <numerusform>%1 sai, e até %2 linha vai junto, conforme a contagem feita ao marcar</numerusform>
            <numerusform>%1 sai, e até %2 linhas vão junto, conforme a contagem feita ao marcar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflicts wait for a decision</source>
        <translation>
            <numerusform>%Ln conflito aguarda uma decisão</numerusform>
            <numerusform>%Ln conflitos aguardam uma decisão</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln values are not valid</source>
        <translation>
            <numerusform>%Ln valor não é válido</numerusform>
            <numerusform>%Ln valores não são válidos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message>
        <source>a table that is gone</source>
        <translation>uma tabela que não existe mais</translation>
    </message>
    <message>
        <source>New row</source>
        <translation>Nova linha</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Linha %1</translation>
    </message>
</context>
<context>
    <name>ShownPages</name>
    <message>
        <source>Build</source>
        <comment>sidebar section</comment>
        <translation>Construir</translation>
    </message>
    <message>
        <source>Database</source>
        <comment>sidebar section</comment>
        <translation>Banco de dados</translation>
    </message>
</context>
<context>
    <name>SqlLines</name>
    <message>
        <source>secret, not shown</source>
        <translation>secreto, não exibido</translation>
    </message>
    <message>
        <source>a new key, made when it is saved</source>
        <translation>uma nova chave, criada ao salvar</translation>
    </message>
    <message numerus="yes">
        <source>%1…  (%Ln characters)</source>
        <translation>
            <numerusform>%1…  (%Ln caractere)</numerusform>
            <numerusform>%1…  (%Ln caracteres)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SystemProfile</name>
    <message>
        <source>A token works once</source>
        <translation>Um token funciona uma única vez</translation>
    </message>
    <message>
        <source>A user may talk to bots of several organizations, so this table is not bound to one</source>
        <translation>Um usuário pode conversar com bots de várias organizações; por isso, esta tabela não está vinculada a uma só</translation>
    </message>
    <message>
        <source>A user who is not active can&apos;t log in</source>
        <translation>Um usuário inativo não pode entrar</translation>
    </message>
    <message>
        <source>Access</source>
        <translation>Acesso</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Conta</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Ativo</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Endereços</translation>
    </message>
    <message>
        <source>An empty value means unset</source>
        <translation>Um valor vazio significa não definido</translation>
    </message>
    <message>
        <source>As last read from the mail server</source>
        <translation>Conforme a última leitura do servidor de e-mail</translation>
    </message>
    <message>
        <source>As the bot reads it, such as llm-model</source>
        <translation>Como o bot a lê, por exemplo llm-model</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Anexos</translation>
    </message>
    <message>
        <source>Automation</source>
        <translation>Automação</translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation>Cco</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>Bot</translation>
    </message>
    <message>
        <source>Bots</source>
        <translation>Bots</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Cc</translation>
    </message>
    <message>
        <source>Collection</source>
        <translation>Coleção</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Conteúdo</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversa</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversas</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Contagens</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Criação</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrição</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Endereço de e-mail</translation>
    </message>
    <message>
        <source>Each user has one row</source>
        <translation>Cada usuário tem uma linha</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Elemento</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>Empty: at the top</source>
        <translation>Vazio: no nível superior</translation>
    </message>
    <message>
        <source>Empty: none chosen, or the account is gone</source>
        <translation>Vazio: nenhuma escolhida, ou a conta não existe mais</translation>
    </message>
    <message>
        <source>Empty: the conversation is anonymous</source>
        <translation>Vazio: a conversa é anônima</translation>
    </message>
    <message>
        <source>Expired sessions are cleaned up together with their messages</source>
        <translation>Sessões expiradas são removidas junto com suas mensagens</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expira em</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Pasta</translation>
    </message>
    <message>
        <source>Folder above</source>
        <translation>Pasta superior</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>Full name on the mail server</source>
        <translation>Nome completo no servidor de e-mail</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Geral</translation>
    </message>
    <message>
        <source>General Bots (documented schema)</source>
        <translation>General Bots (esquema documentado)</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>IMAP port</source>
        <translation>Porta IMAP</translation>
    </message>
    <message>
        <source>IMAP server</source>
        <translation>Servidor IMAP</translation>
    </message>
    <message>
        <source>Identifier in the vector store; empty until indexed</source>
        <translation>Identificador no armazenamento vetorial; vazio até a indexação</translation>
    </message>
    <message>
        <source>Incoming mail</source>
        <translation>E-mail de entrada</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Índice</translation>
    </message>
    <message>
        <source>Indexed</source>
        <translation>Indexado</translation>
    </message>
    <message>
        <source>JSON Schema of the arguments</source>
        <translation>JSON Schema dos argumentos</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Chave</translation>
    </message>
    <message>
        <source>Knowledge</source>
        <translation>Conhecimento</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Última atividade</translation>
    </message>
    <message>
        <source>Lower-case letters, digits and single hyphens; used in addresses</source>
        <translation>Letras minúsculas, dígitos e hifens simples; usado em endereços</translation>
    </message>
    <message>
        <source>Made when the row is created</source>
        <translation>Gerado quando a linha é criada</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensagem</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensagens</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadados</translation>
    </message>
    <message>
        <source>Minute, hour, day of month, month, day of week</source>
        <translation>Minuto, hora, dia do mês, mês, dia da semana</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organização</translation>
    </message>
    <message>
        <source>Outgoing mail</source>
        <translation>E-mail de saída</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parâmetros</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Senha</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Caminho</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pessoas</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Preferências</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lida</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Recebida</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message>
        <source>Runs by the clock only while active</source>
        <translation>Segue o agendamento somente enquanto está ativa</translation>
    </message>
    <message>
        <source>SMTP port</source>
        <translation>Porta SMTP</translation>
    </message>
    <message>
        <source>SMTP server</source>
        <translation>Servidor SMTP</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Agendamento</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Sealed with the shared field key</source>
        <translation>Cifrado com a chave de campo compartilhada</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Remetente</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>Session token</source>
        <translation>Token da sessão</translation>
    </message>
    <message>
        <source>Set by the database at each change</source>
        <translation>Definido pelo banco de dados a cada alteração</translation>
    </message>
    <message>
        <source>Shared by all conversations of the bot</source>
        <translation>Compartilhado por todas as conversas do bot</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Nome curto</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>Stored as an Argon2id hash; empty: the user can&apos;t log in</source>
        <translation>Armazenada como hash Argon2id; vazia: o usuário não pode entrar</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Assunto</translation>
    </message>
    <message>
        <source>Tells the language model what the tool is for</source>
        <translation>Informa ao modelo de linguagem para que serve a ferramenta</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>The collection&apos;s name; unique among all organizations</source>
        <translation>O nome da coleção; único entre todas as organizações</translation>
    </message>
    <message>
        <source>The message&apos;s number in its folder on the mail server</source>
        <translation>O número da mensagem na pasta dela no servidor de e-mail</translation>
    </message>
    <message>
        <source>The schema that General Bots documents, and that the migrations of the console create</source>
        <translation>O esquema que o General Bots documenta e que as migrações do console criam</translation>
    </message>
    <message>
        <source>The tool&apos;s name; unique among all organizations</source>
        <translation>O nome da ferramenta; único entre todas as organizações</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Ferramenta</translation>
    </message>
    <message>
        <source>UID</source>
        <translation>UID</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Não lidas</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Atualização</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usado</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nome de usuário</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>What was clicked in the chat window</source>
        <translation>O que foi clicado na janela de chat</translation>
    </message>
    <message>
        <source>Whether the vector store has the present content</source>
        <translation>Se o armazenamento vetorial tem o conteúdo atual</translation>
    </message>
    <message>
        <source>Who wrote it</source>
        <translation>Quem escreveu</translation>
    </message>
    <message>
        <source>automation</source>
        <translation>automação</translation>
    </message>
    <message>
        <source>automations</source>
        <translation>automações</translation>
    </message>
    <message>
        <source>bot</source>
        <translation>bot</translation>
    </message>
    <message>
        <source>bots</source>
        <translation>bots</translation>
    </message>
    <message>
        <source>click</source>
        <translation>clique</translation>
    </message>
    <message>
        <source>clicks</source>
        <translation>cliques</translation>
    </message>
    <message>
        <source>collection</source>
        <translation>coleção</translation>
    </message>
    <message>
        <source>collections</source>
        <translation>coleções</translation>
    </message>
    <message>
        <source>document</source>
        <translation>documento</translation>
    </message>
    <message>
        <source>documents</source>
        <translation>documentos</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>rascunho</translation>
    </message>
    <message>
        <source>drafts</source>
        <translation>rascunhos</translation>
    </message>
    <message>
        <source>login token</source>
        <translation>token de login</translation>
    </message>
    <message>
        <source>login tokens</source>
        <translation>tokens de login</translation>
    </message>
    <message>
        <source>mail account</source>
        <translation>conta de e-mail</translation>
    </message>
    <message>
        <source>mail accounts</source>
        <translation>contas de e-mail</translation>
    </message>
    <message>
        <source>mail folder</source>
        <translation>pasta de e-mail</translation>
    </message>
    <message>
        <source>mail folders</source>
        <translation>pastas de e-mail</translation>
    </message>
    <message>
        <source>mail message</source>
        <translation>mensagem de e-mail</translation>
    </message>
    <message>
        <source>mail messages</source>
        <translation>mensagens de e-mail</translation>
    </message>
    <message>
        <source>memories</source>
        <translation>memórias</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>memória</translation>
    </message>
    <message>
        <source>message</source>
        <translation>mensagem</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>mensagens</translation>
    </message>
    <message>
        <source>organization</source>
        <translation>organização</translation>
    </message>
    <message>
        <source>organizations</source>
        <translation>organizações</translation>
    </message>
    <message>
        <source>session</source>
        <translation>sessão</translation>
    </message>
    <message>
        <source>session&apos;s collection</source>
        <translation>coleção da sessão</translation>
    </message>
    <message>
        <source>session&apos;s tool</source>
        <translation>ferramenta da sessão</translation>
    </message>
    <message>
        <source>sessions</source>
        <translation>sessões</translation>
    </message>
    <message>
        <source>sessions&apos; collections</source>
        <translation>coleções das sessões</translation>
    </message>
    <message>
        <source>sessions&apos; tools</source>
        <translation>ferramentas das sessões</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>configuração</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>configurações</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>ferramenta</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>ferramentas</translation>
    </message>
    <message>
        <source>user</source>
        <translation>usuário</translation>
    </message>
    <message>
        <source>user preferences</source>
        <translation>preferências de usuários</translation>
    </message>
    <message>
        <source>user&apos;s preferences</source>
        <translation>preferências do usuário</translation>
    </message>
    <message>
        <source>users</source>
        <translation>usuários</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Console for the databases of chatbot platforms</source>
        <translation>Console para os bancos de dados de plataformas de chatbots</translation>
    </message>
    <message>
        <source>Open the local workspace</source>
        <translation>Abrir o espaço de trabalho local</translation>
    </message>
    <message>
        <source>Leave a new local workspace empty</source>
        <translation>Deixar vazio um novo espaço de trabalho local</translation>
    </message>
    <message>
        <source>Connect to a postgresql:// address</source>
        <translation>Conectar a um endereço postgresql://</translation>
    </message>
    <message>
        <source>address</source>
        <translation>endereço</translation>
    </message>
    <message>
        <source>Connect with a kept profile</source>
        <translation>Conectar com um perfil guardado</translation>
    </message>
    <message>
        <source>name</source>
        <translation>nome</translation>
    </message>
    <message>
        <source>Show this page first: bots, table:public.users …</source>
        <translation>Mostrar esta página primeiro: bots, table:public.users …</translation>
    </message>
    <message>
        <source>page</source>
        <translation>página</translation>
    </message>
    <message>
        <source>A connection pooler stands before the server, so changes are not heard of at once</source>
        <translation>Há um pool de conexões na frente do servidor, por isso as alterações não são percebidas de imediato</translation>
    </message>
    <message>
        <source>Check the user, the password and the server&apos;s pg_hba.conf</source>
        <translation>Verifique o usuário, a senha e o pg_hba.conf do servidor</translation>
    </message>
    <message>
        <source>Check the database&apos;s name</source>
        <translation>Verifique o nome do banco de dados</translation>
    </message>
    <message>
        <source>Check the TLS mode and the root certificate of this connection</source>
        <translation>Verifique o modo TLS e o certificado raiz desta conexão</translation>
    </message>
    <message>
        <source>Wait until other programs close connections, or raise max_connections</source>
        <translation>Espere que outros programas fechem conexões ou aumente max_connections</translation>
    </message>
    <message>
        <source>Check the host and the port, and that the server is running and accepts connections</source>
        <translation>Verifique o host e a porta, e se o servidor está em execução e aceita conexões</translation>
    </message>
    <message>
        <source>The connection to the server was lost</source>
        <translation>A conexão com o servidor foi perdida</translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation>O servidor não responde</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>The profiles in %1 can&apos;t be read: %2</source>
        <translation>Não é possível ler os perfis em %1: %2</translation>
    </message>
    <message>
        <source>Correct the file or move it away; nothing in it was changed</source>
        <translation>Corrija o arquivo ou mova-o para outro lugar; nada nele foi alterado</translation>
    </message>
    <message>
        <source>%1 at byte %2</source>
        <translation>%1 no byte %2</translation>
    </message>
    <message>
        <source>There is no profile named %1</source>
        <translation>Não há perfil com o nome %1</translation>
    </message>
    <message>
        <source>No profiles are kept yet; give --url instead</source>
        <translation>Ainda não há perfis guardados; informe --url</translation>
    </message>
    <message>
        <source>Profiles there are: %1</source>
        <translation>Perfis existentes: %1</translation>
    </message>
    <message>
        <source>The profile was not saved: %1</source>
        <translation>O perfil não foi salvo: %1</translation>
    </message>
    <message>
        <source>Check that %1 can be written</source>
        <translation>Verifique se é possível gravar em %1</translation>
    </message>
    <message>
        <source>An e-mail address has the form name@host</source>
        <translation>Um endereço de e-mail tem o formato nome@host</translation>
    </message>
    <message>
        <source>The name before the @ is missing</source>
        <translation>Falta o nome antes do @</translation>
    </message>
    <message>
        <source>The name before the @ has a character that does not belong there</source>
        <translation>O nome antes do @ tem um caractere que não é permitido ali</translation>
    </message>
    <message>
        <source>The host after the @ is missing</source>
        <translation>Falta o host depois do @</translation>
    </message>
    <message>
        <source>“%1” is no host name</source>
        <translation>“%1” não é um nome de host</translation>
    </message>
    <message>
        <source>Only the host&apos;s name, without %1</source>
        <translation>Somente o nome do host, sem %1</translation>
    </message>
    <message>
        <source>Only the host&apos;s name; the port has its own field</source>
        <translation>Somente o nome do host; a porta tem um campo próprio</translation>
    </message>
    <message>
        <source>“%1” is no host name and no IP address</source>
        <translation>“%1” não é um nome de host nem um endereço IP</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535</source>
        <translation>Uma porta é um número de 1 a 65535</translation>
    </message>
    <message>
        <source>Minute</source>
        <translation>Minuto</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Day of month</source>
        <translation>Dia do mês</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mês</translation>
    </message>
    <message>
        <source>Day of week</source>
        <translation>Dia da semana</translation>
    </message>
    <message>
        <source>%1: “%2” is no number, range or step</source>
        <translation>%1: “%2” não é um número, um intervalo nem um passo</translation>
    </message>
    <message>
        <source>%1: “%2” is not within %3 to %4</source>
        <translation>%1: “%2” não está entre %3 e %4</translation>
    </message>
    <message>
        <source>%1: “%2” has no value in it</source>
        <translation>%1: “%2” não contém nenhum valor</translation>
    </message>
    <message numerus="yes">
        <source>A schedule has five fields, minute, hour, day of month, month and day of week; here are %n</source>
        <translation>
            <numerusform>Um agendamento tem cinco campos: minuto, hora, dia do mês, mês e dia da semana; aqui há %n</numerusform>
            <numerusform>Um agendamento tem cinco campos: minuto, hora, dia do mês, mês e dia da semana; aqui há %n</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no field key on this machine</source>
        <translation>Não há chave de campo nesta máquina</translation>
    </message>
    <message>
        <source>Import the key the other administrators and the bot server use, or set %1</source>
        <translation>Importe a chave que os outros administradores e o servidor de bots usam ou defina %1</translation>
    </message>
    <message>
        <source>Passwords in the form %1 are not made here</source>
        <translation>Senhas no formato %1 não são criadas aqui</translation>
    </message>
    <message>
        <source>At least %1</source>
        <translation>No mínimo %1</translation>
    </message>
    <message>
        <source>At most %1</source>
        <translation>No máximo %1</translation>
    </message>
    <message>
        <source>This has to be a JSON object, {…}</source>
        <translation>Isto precisa ser um objeto JSON, {…}</translation>
    </message>
    <message>
        <source>This has to be a JSON array, […]</source>
        <translation>Isto precisa ser um array JSON, […]</translation>
    </message>
    <message>
        <source>This has to be a JSON object or array</source>
        <translation>Isto precisa ser um objeto ou array JSON</translation>
    </message>
    <message>
        <source>This must not be blank</source>
        <translation>Isto não pode ficar em branco</translation>
    </message>
    <message numerus="yes">
        <source>At most %n characters</source>
        <translation>
            <numerusform>No máximo %n caractere</numerusform>
            <numerusform>No máximo %n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>One of %1</source>
        <translation>Um destes: %1</translation>
    </message>
    <message>
        <source>This does not have the form it needs, %1</source>
        <translation>Isto não tem o formato necessário, %1</translation>
    </message>
    <message numerus="yes">
        <source>A short name has at most %n characters</source>
        <translation>
            <numerusform>Um nome curto tem no máximo %n caractere</numerusform>
            <numerusform>Um nome curto tem no máximo %n caracteres</numerusform>
        </translation>
    </message>
    <message>
        <source>Use lower-case letters a to z, digits and single hyphens between them</source>
        <translation>Use letras minúsculas de a a z, dígitos e hifens simples entre eles</translation>
    </message>
    <message>
        <source>The array&apos;s bounds have no closing bracket.</source>
        <translation>Os limites do array não têm colchete de fechamento.</translation>
    </message>
    <message>
        <source>The array&apos;s bounds are not numbers.</source>
        <translation>Os limites do array não são números.</translation>
    </message>
    <message>
        <source>An = is missing after the array&apos;s bounds.</source>
        <translation>Falta um = depois dos limites do array.</translation>
    </message>
    <message>
        <source>An array has at most %1 dimensions.</source>
        <translation>Um array tem no máximo %1 dimensões.</translation>
    </message>
    <message>
        <source>Elements and arrays stand side by side.</source>
        <translation>Há elementos e arrays lado a lado.</translation>
    </message>
    <message>
        <source>Arrays of one level must have the same number of elements.</source>
        <translation>Os arrays de um mesmo nível precisam ter o mesmo número de elementos.</translation>
    </message>
    <message>
        <source>An element has no closing quote.</source>
        <translation>Um elemento não tem aspas de fechamento.</translation>
    </message>
    <message>
        <source>A quote stands inside an element.</source>
        <translation>Há aspas dentro de um elemento.</translation>
    </message>
    <message>
        <source>The text ends after a backslash.</source>
        <translation>O texto termina depois de uma barra invertida.</translation>
    </message>
    <message>
        <source>An element is missing here; the empty text is written &quot;&quot;.</source>
        <translation>Falta um elemento aqui; o texto vazio se escreve &quot;&quot;.</translation>
    </message>
    <message>
        <source>The array has no closing brace.</source>
        <translation>O array não tem chave de fechamento.</translation>
    </message>
    <message>
        <source>A comma is missing here.</source>
        <translation>Falta uma vírgula aqui.</translation>
    </message>
    <message>
        <source>An array starts with {.</source>
        <translation>Um array começa com {.</translation>
    </message>
    <message>
        <source>More text after the array&apos;s end.</source>
        <translation>Há mais texto depois do fim do array.</translation>
    </message>
    <message>
        <source>The array has more than one dimension.</source>
        <translation>O array tem mais de uma dimensão.</translation>
    </message>
    <message>
        <source>strings stand in double quotes</source>
        <translation>strings ficam entre aspas duplas</translation>
    </message>
    <message>
        <source>unexpected character</source>
        <translation>caractere inesperado</translation>
    </message>
    <message>
        <source>a line break or control character in a string must be written as an escape (\n)</source>
        <translation>uma quebra de linha ou um caractere de controle em uma string precisa ser escrito como escape (\n)</translation>
    </message>
    <message>
        <source>the string that starts here has no closing quote</source>
        <translation>a string que começa aqui não tem aspas de fechamento</translation>
    </message>
    <message>
        <source>unknown escape; a backslash itself is written \\</source>
        <translation>escape desconhecido; a própria barra invertida se escreve \\</translation>
    </message>
    <message>
        <source>\u needs four hexadecimal digits</source>
        <translation>\u precisa de quatro dígitos hexadecimais</translation>
    </message>
    <message>
        <source>jsonb can&apos;t hold \u0000</source>
        <translation>jsonb não aceita \u0000</translation>
    </message>
    <message>
        <source>half of a surrogate pair</source>
        <translation>metade de um par substituto</translation>
    </message>
    <message>
        <source>a number needs a digit after the minus</source>
        <translation>um número precisa de um dígito depois do sinal de menos</translation>
    </message>
    <message>
        <source>a number does not start with 0</source>
        <translation>um número não começa com 0</translation>
    </message>
    <message>
        <source>a digit is missing after the decimal point</source>
        <translation>falta um dígito depois do ponto decimal</translation>
    </message>
    <message>
        <source>a digit is missing in the exponent</source>
        <translation>falta um dígito no expoente</translation>
    </message>
    <message>
        <source>unexpected character in a number</source>
        <translation>caractere inesperado em um número</translation>
    </message>
    <message>
        <source>only true, false and null stand without quotes</source>
        <translation>somente true, false e null ficam sem aspas</translation>
    </message>
    <message>
        <source>a colon is missing after the key</source>
        <translation>faltam os dois-pontos depois da chave</translation>
    </message>
    <message>
        <source>more text after the end of the value</source>
        <translation>há mais texto depois do fim do valor</translation>
    </message>
    <message>
        <source>there is no value</source>
        <translation>não há valor</translation>
    </message>
    <message>
        <source>the text ends where a value is missing</source>
        <translation>o texto termina onde falta um valor</translation>
    </message>
    <message>
        <source>a value is missing before this bracket; a comma too many?</source>
        <translation>falta um valor antes deste fechamento; uma vírgula a mais?</translation>
    </message>
    <message>
        <source>a value is missing here</source>
        <translation>falta um valor aqui</translation>
    </message>
    <message>
        <source>a key is missing before this bracket; a comma too many?</source>
        <translation>falta uma chave antes deste fechamento; uma vírgula a mais?</translation>
    </message>
    <message>
        <source>the text ends inside an object</source>
        <translation>o texto termina dentro de um objeto</translation>
    </message>
    <message>
        <source>a key in double quotes is missing here</source>
        <translation>falta aqui uma chave entre aspas duplas</translation>
    </message>
    <message>
        <source>the text ends inside an array</source>
        <translation>o texto termina dentro de um array</translation>
    </message>
    <message>
        <source>a comma or } is missing here</source>
        <translation>falta aqui uma vírgula ou }</translation>
    </message>
    <message>
        <source>a comma or ] is missing here</source>
        <translation>falta aqui uma vírgula ou ]</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Linha %1, coluna %2: %3</translation>
    </message>
    <message>
        <source>The text is not valid UTF-8.</source>
        <translation>O texto não é UTF-8 válido.</translation>
    </message>
    <message>
        <source>The column keeps %1 decimal places; the rest would be rounded away.</source>
        <translation>A coluna guarda %1 casas decimais; o restante se perderia no arredondamento.</translation>
    </message>
    <message>
        <source>The column holds at most %1 digits before the decimal point.</source>
        <translation>A coluna aceita no máximo %1 dígitos antes do ponto decimal.</translation>
    </message>
    <message>
        <source>This is not a whole number.</source>
        <translation>Isto não é um número inteiro.</translation>
    </message>
    <message>
        <source>Out of range: the column holds %1 to %2.</source>
        <translation>Fora do intervalo: a coluna aceita de %1 a %2.</translation>
    </message>
    <message>
        <source>A column with a fixed precision can&apos;t hold infinity.</source>
        <translation>Uma coluna com precisão fixa não aceita infinito.</translation>
    </message>
    <message>
        <source>This is not a number.</source>
        <translation>Isto não é um número.</translation>
    </message>
    <message>
        <source>A number has at most 16383 decimal places.</source>
        <translation>Um número tem no máximo 16383 casas decimais.</translation>
    </message>
    <message>
        <source>A number has at most 131072 digits before the decimal point.</source>
        <translation>Um número tem no máximo 131072 dígitos antes do ponto decimal.</translation>
    </message>
    <message>
        <source>The number is out of the type&apos;s range.</source>
        <translation>O número está fora do intervalo do tipo.</translation>
    </message>
    <message>
        <source>Write true or false.</source>
        <translation>Escreva true ou false.</translation>
    </message>
    <message>
        <source>Rows can&apos;t be filtered by this column.</source>
        <translation>Não é possível filtrar linhas por esta coluna.</translation>
    </message>
    <message>
        <source>Values of this column have no order.</source>
        <translation>Os valores desta coluna não têm ordem.</translation>
    </message>
    <message>
        <source>The filter needs a value.</source>
        <translation>O filtro precisa de um valor.</translation>
    </message>
    <message>
        <source>Rows can&apos;t be sorted by this column.</source>
        <translation>Não é possível ordenar linhas por esta coluna.</translation>
    </message>
    <message>
        <source>Only the first rows can be shown. Filter to see others.</source>
        <translation>Só é possível mostrar as primeiras linhas. Filtre para ver outras.</translation>
    </message>
    <message>
        <source>The place to continue from does not belong to this table.</source>
        <translation>O ponto de continuação não pertence a esta tabela.</translation>
    </message>
    <message>
        <source>This is not a date and time. Write it like 2024-05-31 17:30:00.</source>
        <translation>Isto não é uma data e hora. Escreva como 2024-05-31 17:30:00.</translation>
    </message>
    <message>
        <source>There is no such date or time.</source>
        <translation>Essa data ou hora não existe.</translation>
    </message>
    <message>
        <source>The column keeps %1 decimals of a second; the rest would be rounded away.</source>
        <translation>A coluna guarda %1 casas decimais de segundo; o restante se perderia no arredondamento.</translation>
    </message>
    <message>
        <source>The column has no time zone: the offset would be dropped without notice.</source>
        <translation>A coluna não tem fuso horário: o deslocamento seria descartado sem aviso.</translation>
    </message>
    <message>
        <source>The column holds a time of day only: the date would be dropped without notice.</source>
        <translation>A coluna contém somente a hora do dia: a data seria descartada sem aviso.</translation>
    </message>
    <message>
        <source>The date is missing.</source>
        <translation>Falta a data.</translation>
    </message>
    <message>
        <source>The column holds a date only: the time of day would be dropped without notice.</source>
        <translation>A coluna contém somente a data: a hora do dia seria descartada sem aviso.</translation>
    </message>
    <message>
        <source>This time does not exist in %1: clocks go forward over it.</source>
        <translation>Este horário não existe em %1: os relógios são adiantados e o pulam.</translation>
    </message>
    <message>
        <source>Write the offset as well, like +02.</source>
        <translation>Escreva também o deslocamento, como +02.</translation>
    </message>
    <message>
        <source>This is not a span of time. Write it like 1 day 02:30:00.</source>
        <translation>Isto não é um intervalo de tempo. Escreva como 1 day 02:30:00.</translation>
    </message>
    <message>
        <source>Element %1: %2</source>
        <translation>Elemento %1: %2</translation>
    </message>
    <message>
        <source>The text holds half a character and can&apos;t be stored.</source>
        <translation>O texto contém metade de um caractere e não pode ser armazenado.</translation>
    </message>
    <message>
        <source>A text can&apos;t hold the character 0.</source>
        <translation>Um texto não pode conter o caractere 0.</translation>
    </message>
    <message>
        <source>A name has at most %1 bytes.</source>
        <translation>Um nome tem no máximo %1 bytes.</translation>
    </message>
    <message>
        <source>Too long: %1 characters, the column holds %2.</source>
        <translation>Longo demais: %1 caracteres, a coluna aceita %2.</translation>
    </message>
    <message>
        <source>This is not a UUID: 32 hexadecimal digits like 0b9f3c1e-5d0a-4c8b-9a54-3f2d6e7a8b90.</source>
        <translation>Isto não é um UUID: 32 dígitos hexadecimais, como 0b9f3c1e-5d0a-4c8b-9a54-3f2d6e7a8b90.</translation>
    </message>
    <message>
        <source>This is not an IP address.</source>
        <translation>Isto não é um endereço IP.</translation>
    </message>
    <message>
        <source>This is not one of the type&apos;s values.</source>
        <translation>Este não é um dos valores do tipo.</translation>
    </message>
    <message>
        <source>Allowed: %1</source>
        <translation>Permitidos: %1</translation>
    </message>
    <message>
        <source>The server does not tell which system it is.</source>
        <translation>O servidor não informa qual sistema ele é.</translation>
    </message>
    <message>
        <source>The connection leads to another database system now.</source>
        <translation>A conexão agora leva a outro sistema de banco de dados.</translation>
    </message>
    <message>
        <source>The connection leads to a standby now.</source>
        <translation>A conexão agora leva a um standby.</translation>
    </message>
    <message>
        <source>Another server has taken over since.</source>
        <translation>Outro servidor assumiu desde então.</translation>
    </message>
    <message>
        <source>The server does not know the transaction.</source>
        <translation>O servidor não conhece a transação.</translation>
    </message>
    <message>
        <source>The transaction is too old for the server to know it.</source>
        <translation>A transação é antiga demais para que o servidor a conheça.</translation>
    </message>
    <message>
        <source>The server did not tell whether the change was made</source>
        <translation>O servidor não informou se a alteração foi feita</translation>
    </message>
    <message>
        <source>The connection was lost.</source>
        <translation>A conexão foi perdida.</translation>
    </message>
    <message>
        <source>It can&apos;t be told whether another server has taken over since.</source>
        <translation>Não é possível saber se outro servidor assumiu desde então.</translation>
    </message>
    <message>
        <source>The number of the transaction did not arrive.</source>
        <translation>O número da transação não chegou.</translation>
    </message>
    <message>
        <source>The role %1 may not connect to the database %2</source>
        <translation>O papel %1 não pode se conectar ao banco de dados %2</translation>
    </message>
    <message>
        <source>An administrator can allow it: %1</source>
        <translation>Um administrador pode permitir: %1</translation>
    </message>
    <message>
        <source>The server offers no TLS. Ask whoever runs it to switch TLS on, or choose the TLS mode prefer or disable if everything, passwords too, may travel unencrypted</source>
        <translation>O servidor não oferece TLS. Peça a quem o administra que ative o TLS, ou escolha o modo TLS prefer ou disable se tudo, inclusive senhas, puder trafegar sem criptografia</translation>
    </message>
    <message>
        <source>Applying migrations</source>
        <translation>Aplicando migrações</translation>
    </message>
    <message>
        <source>Reverting a migration</source>
        <translation>Revertendo uma migração</translation>
    </message>
    <message>
        <source>Loading the sample data</source>
        <translation>Carregando os dados de exemplo</translation>
    </message>
    <message>
        <source>Preparing the database</source>
        <translation>Preparando o banco de dados</translation>
    </message>
    <message>
        <source>A trigger or a function refused the change. What it says may hold a secret</source>
        <translation>Um gatilho ou uma função recusou a alteração. O que ele diz pode conter um segredo</translation>
    </message>
    <message>
        <source>The journal of unsaved edits, %1, can&apos;t be written: %2.</source>
        <translation>O diário de edições não salvas, %1, não pode ser gravado: %2.</translation>
    </message>
    <message>
        <source>Make the folder writable and see that the disk is not full.</source>
        <translation>Permita a gravação na pasta e veja se o disco não está cheio.</translation>
    </message>
    <message>
        <source>The journal of unsaved edits, %1, can&apos;t be read: %2.</source>
        <translation>O diário de edições não salvas, %1, não pode ser lido: %2.</translation>
    </message>
    <message>
        <source>Another Botdeck has the journal %1 open.</source>
        <translation>Outro Botdeck está com o diário %1 aberto.</translation>
    </message>
    <message>
        <source>The journal of unsaved edits, %1, is gone.</source>
        <translation>O diário de edições não salvas, %1, não existe mais.</translation>
    </message>
    <message>
        <source>%1 is not a journal of unsaved edits.</source>
        <translation>%1 não é um diário de edições não salvas.</translation>
    </message>
    <message>
        <source>The journal %1 is sealed with another key (%2) than this keychain has.</source>
        <translation>O diário %1 está selado com outra chave (%2), não a deste chaveiro.</translation>
    </message>
    <message>
        <source>The table %1 is not there any more.</source>
        <translation>A tabela %1 não existe mais.</translation>
    </message>
    <message>
        <source>The column %1 is not there any more.</source>
        <translation>A coluna %1 não existe mais.</translation>
    </message>
    <message>
        <source>The table is not there any more.</source>
        <translation>A tabela não existe mais.</translation>
    </message>
    <message>
        <source>This is not a date. Write it like 2024-05-31.</source>
        <translation>Isto não é uma data. Escreva como 2024-05-31.</translation>
    </message>
    <message>
        <source>This is not a time of day. Write it like 17:30:00.</source>
        <translation>Isto não é um horário. Escreva como 17:30:00.</translation>
    </message>
    <message>
        <source>This is not a time of day. Write it like 17:30:00+00.</source>
        <translation>Isto não é um horário. Escreva como 17:30:00+00.</translation>
    </message>
    <message>
        <source>The edits could not be sealed: OpenSSL refused on this machine.</source>
        <translation>As edições não puderam ser seladas: o OpenSSL recusou nesta máquina.</translation>
    </message>
    <message>
        <source>Your role may not add the rows of %1 that go</source>
        <translation>Seu papel não pode incluir as linhas de %1 que saem</translation>
    </message>
    <message>
        <source>Your role may not read or write the column %1 of %2, whose rows go</source>
        <translation>Seu papel não pode ler ou gravar a coluna %1 de %2, cujas linhas saem</translation>
    </message>
    <message>
        <source>Rows of %1 may go along, which your role may not read</source>
        <translation>Linhas de %1, que seu papel não pode ler, podem ir junto</translation>
    </message>
    <message>
        <source>More than %1 rows go</source>
        <translation>Mais de %1 linhas saem</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>Yesterday</source>
        <translation>Ontem</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sem data</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>date, zone</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>no zone</source>
        <translation>sem fuso</translation>
    </message>
    <message>
        <source>%1, no zone</source>
        <translation>%1, sem fuso</translation>
    </message>
    <message>
        <source>%1, over</source>
        <translation>%1, encerrada</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>em %n dia</numerusform>
            <numerusform>em %n dias</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <comment>duration</comment>
        <translation>em %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later</source>
        <translation>
            <numerusform>%n dia depois</numerusform>
            <numerusform>%n dias depois</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 later</source>
        <comment>duration</comment>
        <translation>%1 depois</translation>
    </message>
</context>
<context>
    <name>TranscriptHeads</name>
    <message>
        <source>Anonymous</source>
        <translation>Anônimo</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>Bot</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Unknown author</source>
        <translation>Autor desconhecido</translation>
    </message>
    <message>
        <source>%1, same time</source>
        <comment>clock; another message has the same time</comment>
        <translation>%1, mesma hora</translation>
    </message>
</context>
<context>
    <name>UndoWords</name>
    <message>
        <source>Undone: new row of %1</source>
        <comment>%1 table</comment>
        <translation>Desfeito: nova linha de %1</translation>
    </message>
    <message>
        <source>Undone: %1 row %2</source>
        <comment>%1 table, %2 key</comment>
        <translation>Desfeito: %1, linha %2</translation>
    </message>
    <message>
        <source>Undone: %1 of %2 row %3</source>
        <comment>%1 column, %2 table, %3 key</comment>
        <translation>Desfeito: %1 de %2, linha %3</translation>
    </message>
    <message>
        <source>Done again: new row of %1</source>
        <comment>%1 table</comment>
        <translation>Refeito: nova linha de %1</translation>
    </message>
    <message>
        <source>Done again: %1 row %2</source>
        <comment>%1 table, %2 key</comment>
        <translation>Refeito: %1, linha %2</translation>
    </message>
    <message>
        <source>Done again: %1 of %2 row %3</source>
        <comment>%1 column, %2 table, %3 key</comment>
        <translation>Refeito: %1 de %2, linha %3</translation>
    </message>
    <message numerus="yes">
        <source>Undone: %Ln rows of %1 tables</source>
        <comment>%1 how many</comment>
        <translation>
            <numerusform>Desfeito: %Ln linha de %1 tabelas</numerusform>
            <numerusform>Desfeito: %Ln linhas de %1 tabelas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undone: %Ln rows of %1</source>
        <comment>%1 table</comment>
        <translation>
            <numerusform>Desfeito: %Ln linha de %1</numerusform>
            <numerusform>Desfeito: %Ln linhas de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: a change of a new row of %1</source>
        <comment>%1 table</comment>
        <translation>Desfeito: uma alteração em uma nova linha de %1</translation>
    </message>
    <message>
        <source>Undone: %1 of a new row of %2</source>
        <comment>%1 column, %2 table</comment>
        <translation>Desfeito: %1 de uma nova linha de %2</translation>
    </message>
    <message numerus="yes">
        <source>Brought back what was discarded: %Ln rows of %1 tables</source>
        <comment>%1 how many</comment>
        <translation>
            <numerusform>De volta o que foi descartado: %Ln linha de %1 tabelas</numerusform>
            <numerusform>De volta o que foi descartado: %Ln linhas de %1 tabelas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought back what was discarded: %Ln rows of %1</source>
        <comment>%1 table</comment>
        <translation>
            <numerusform>De volta o que foi descartado: %Ln linha de %1</numerusform>
            <numerusform>De volta o que foi descartado: %Ln linhas de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Brought back what was discarded: new row of %1</source>
        <comment>%1 table</comment>
        <translation>De volta o que foi descartado: nova linha de %1</translation>
    </message>
    <message>
        <source>Brought back what was discarded: %1 row %2</source>
        <comment>%1 table, %2 key</comment>
        <translation>De volta o que foi descartado: %1, linha %2</translation>
    </message>
    <message numerus="yes">
        <source>Done again: %Ln rows of %1 tables</source>
        <comment>%1 how many</comment>
        <translation>
            <numerusform>Refeito: %Ln linha de %1 tabelas</numerusform>
            <numerusform>Refeito: %Ln linhas de %1 tabelas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done again: %Ln rows of %1</source>
        <comment>%1 table</comment>
        <translation>
            <numerusform>Refeito: %Ln linha de %1</numerusform>
            <numerusform>Refeito: %Ln linhas de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Done again: a change of a new row of %1</source>
        <comment>%1 table</comment>
        <translation>Refeito: uma alteração em uma nova linha de %1</translation>
    </message>
    <message>
        <source>Done again: %1 of a new row of %2</source>
        <comment>%1 column, %2 table</comment>
        <translation>Refeito: %1 de uma nova linha de %2</translation>
    </message>
    <message numerus="yes">
        <source>Discarded again: %Ln rows of %1 tables</source>
        <comment>%1 how many</comment>
        <translation>
            <numerusform>Descartado de novo: %Ln linha de %1 tabelas</numerusform>
            <numerusform>Descartado de novo: %Ln linhas de %1 tabelas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discarded again: %Ln rows of %1</source>
        <comment>%1 table</comment>
        <translation>
            <numerusform>Descartado de novo: %Ln linha de %1</numerusform>
            <numerusform>Descartado de novo: %Ln linhas de %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Discarded again: new row of %1</source>
        <comment>%1 table</comment>
        <translation>Descartado de novo: nova linha de %1</translation>
    </message>
    <message>
        <source>Discarded again: %1 row %2</source>
        <comment>%1 table, %2 key</comment>
        <translation>Descartado de novo: %1, linha %2</translation>
    </message>
</context>
<context>
    <name>botdeck</name>
    <message>
        <source>This is not a connection address: %1</source>
        <translation>Este não é um endereço de conexão: %1</translation>
    </message>
    <message>
        <source>Write it as postgresql://user@host:5432/database</source>
        <translation>Escreva no formato postgresql://user@host:5432/database</translation>
    </message>
    <message>
        <source>%1 on %2 / %3</source>
        <translation>%1 em %2 / %3</translation>
    </message>
    <message>
        <source>Out of memory</source>
        <translation>Memória insuficiente</translation>
    </message>
    <message>
        <source>The server did not answer within %1 s</source>
        <translation>O servidor não respondeu em %1 s</translation>
    </message>
    <message>
        <source>Check the host, the port and the network between</source>
        <translation>Verifique o host, a porta e a rede entre eles</translation>
    </message>
    <message>
        <source>The server rolled the transaction back instead of committing</source>
        <translation>O servidor desfez a transação em vez de confirmá-la</translation>
    </message>
    <message>
        <source>The folder %1 has no up.sql, so it is not a migration.</source>
        <translation>A pasta %1 não tem up.sql, portanto não é uma migração.</translation>
    </message>
    <message>
        <source>Add up.sql, or move the folder out of the migration set.</source>
        <translation>Adicione up.sql ou mova a pasta para fora do conjunto de migrações.</translation>
    </message>
    <message>
        <source>Two folders in %1 have the version %2, so the journal can&apos;t tell them apart.</source>
        <translation>Duas pastas em %1 têm a versão %2, portanto o registro não consegue distingui-las.</translation>
    </message>
    <message>
        <source>The file %1 is not a Drizzle journal: it has no list of entries.</source>
        <translation>O arquivo %1 não é um journal do Drizzle: não tem lista de entradas.</translation>
    </message>
    <message>
        <source>The file %1 can&apos;t be read: %2.</source>
        <translation>Não é possível ler o arquivo %1: %2.</translation>
    </message>
    <message>
        <source>No schema of this role&apos;s search path exists, so there is no place for a migration journal.</source>
        <translation>Nenhum esquema do search path deste papel existe, portanto não há lugar para um registro de migrações.</translation>
    </message>
    <message>
        <source>Set the role&apos;s or the database&apos;s search_path.</source>
        <translation>Defina o search_path do papel ou do banco de dados.</translation>
    </message>
    <message>
        <source>There is no migration folder %1.</source>
        <translation>Não há pasta de migração %1.</translation>
    </message>
    <message>
        <source>The server&apos;s answer to %1 has no column %2.</source>
        <translation>A resposta do servidor a %1 não tem a coluna %2.</translation>
    </message>
    <message>
        <source>Local workspace</source>
        <translation>Espaço de trabalho local</translation>
    </message>
    <message>
        <source>Development</source>
        <translation>Desenvolvimento</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Homologação</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produção</translation>
    </message>
    <message>
        <source>Line %1 of an icon is outside the drawing subset</source>
        <translation>A linha %1 de um ícone está fora do subconjunto de desenho</translation>
    </message>
    <message>
        <source>The message is not there any more.</source>
        <translation>A mensagem não existe mais.</translation>
    </message>
    <message>
        <source>A script can&apos;t read data from its client (COPY … FROM STDIN)</source>
        <translation>Um script não pode ler dados do seu cliente (COPY … FROM STDIN)</translation>
    </message>
    <message>
        <source>A profile without an id</source>
        <translation>Um perfil sem id</translation>
    </message>
    <message>
        <source>The environment of the profile %1 is not known</source>
        <translation>O ambiente do perfil %1 não é conhecido</translation>
    </message>
    <message>
        <source>The file %1 is empty. Nothing was run.</source>
        <translation>O arquivo %1 está vazio. Nada foi executado.</translation>
    </message>
    <message>
        <source>If there is nothing to do, say so in a comment.</source>
        <translation>Se não há nada a fazer, diga isso em um comentário.</translation>
    </message>
    <message>
        <source>The file %1 holds a zero byte, so it is not SQL. Nothing was run.</source>
        <translation>O arquivo %1 contém um byte zero, portanto não é SQL. Nada foi executado.</translation>
    </message>
    <message>
        <source>The version %1 is longer than the %2 characters the journal takes. Nothing was run.</source>
        <translation>A versão %1 é mais longa que os %2 caracteres que o registro aceita. Nada foi executado.</translation>
    </message>
    <message>
        <source>No migration is applied, so there is none to revert.</source>
        <translation>Nenhuma migração está aplicada, portanto não há o que reverter.</translation>
    </message>
    <message>
        <source>The last applied migration is %1, and %2 holds no such migration. Nothing was reverted.</source>
        <translation>A última migração aplicada é %1, e %2 não contém essa migração. Nada foi revertido.</translation>
    </message>
    <message>
        <source>Bring its folder back, with the down.sql that belongs to it.</source>
        <translation>Recoloque a pasta dela, com o down.sql correspondente.</translation>
    </message>
    <message>
        <source>The migration %1 has no down.sql, so it can&apos;t be reverted.</source>
        <translation>A migração %1 não tem down.sql, portanto não pode ser revertida.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3</source>
        <translation>%1, linha %2, coluna %3</translation>
    </message>
    <message>
        <source>%1, statement %2</source>
        <translation>%1, comando %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place, message</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 (SQLSTATE %3)</source>
        <comment>place, message, code</comment>
        <translation>%1: %2 (SQLSTATE %3)</translation>
    </message>
    <message>
        <source>Another session is migrating this database: %1.</source>
        <translation>Outra sessão está migrando este banco de dados: %1.</translation>
    </message>
    <message>
        <source>Wait until it is done, then look at the state again.</source>
        <translation>Espere até que termine e verifique o estado novamente.</translation>
    </message>
    <message>
        <source>The set %1 is not in Diesel&apos;s format, so it is not run from here.</source>
        <translation>O conjunto %1 não está no formato do Diesel, portanto não é executado daqui.</translation>
    </message>
    <message>
        <source>Cancelled before this migration.</source>
        <translation>Cancelado antes desta migração.</translation>
    </message>
    <message>
        <source>The script rolls its own transaction back, so it was not recorded.</source>
        <translation>O script desfaz a própria transação, portanto não foi registrado.</translation>
    </message>
    <message>
        <source>Take BEGIN, COMMIT and ROLLBACK out of the script.</source>
        <translation>Retire BEGIN, COMMIT e ROLLBACK do script.</translation>
    </message>
    <message>
        <source>The sample is only loaded into empty tables. These hold rows: %1.</source>
        <translation>Os dados de exemplo só são carregados em tabelas vazias. Estas contêm linhas: %1.</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
    <message>
        <source>The server did not answer all of the catalogue&apos;s statements.</source>
        <translation>O servidor não respondeu a todos os comandos do catálogo.</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>um número</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>uma string</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>um array</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>um objeto</translation>
    </message>
    <message>
        <source>%1, line %2: not JSON: %3.</source>
        <translation>%1, linha %2: não é JSON: %3.</translation>
    </message>
    <message>
        <source>A whole number is expected.</source>
        <translation>Espera-se um número inteiro.</translation>
    </message>
    <message>
        <source>No such key is known here.</source>
        <translation>Essa chave não é conhecida aqui.</translation>
    </message>
    <message>
        <source>%1, at &quot;%2&quot;: %3</source>
        <translation>%1, em &quot;%2&quot;: %3</translation>
    </message>
    <message>
        <source>Here %1 is expected.</source>
        <translation>Aqui se espera %1.</translation>
    </message>
    <message>
        <source>%1 is missing here.</source>
        <translation>Falta %1 aqui.</translation>
    </message>
    <message>
        <source>Unknown system</source>
        <translation>Sistema desconhecido</translation>
    </message>
    <message>
        <source>The database is not of a system that Botdeck knows.</source>
        <translation>O banco de dados não é de um sistema que o Botdeck conheça.</translation>
    </message>
    <message>
        <source>%1 has no table for this.</source>
        <translation>%1 não tem tabela para isto.</translation>
    </message>
    <message>
        <source>There is no table %1 in this database.</source>
        <translation>Não há tabela %1 neste banco de dados.</translation>
    </message>
    <message>
        <source>The role %1 may not read the table %2.</source>
        <translation>O papel %1 não pode ler a tabela %2.</translation>
    </message>
    <message>
        <source>%1 has no column for this.</source>
        <translation>%1 não tem coluna para isto.</translation>
    </message>
    <message>
        <source>The table %1 has no column %2.</source>
        <translation>A tabela %1 não tem coluna %2.</translation>
    </message>
    <message>
        <source>The role %1 may not read the column %2 of the table %3.</source>
        <translation>O papel %1 não pode ler a coluna %2 da tabela %3.</translation>
    </message>
    <message>
        <source>Botdeck does not know how this table is bound to an organization.</source>
        <translation>O Botdeck não sabe como esta tabela está vinculada a uma organização.</translation>
    </message>
    <message>
        <source>This table is not bound to an organization.</source>
        <translation>Esta tabela não está vinculada a uma organização.</translation>
    </message>
    <message>
        <source>The way from this table to the organization is not in this database: %1.%2 and %3.%4.</source>
        <translation>O caminho desta tabela até a organização não existe neste banco de dados: %1.%2 e %3.%4.</translation>
    </message>
    <message>
        <source>There is no table %1.</source>
        <translation>Não há tabela %1.</translation>
    </message>
    <message>
        <source>There is a table %1.</source>
        <translation>Há uma tabela %1.</translation>
    </message>
    <message>
        <source>The table %1 has a column %2.</source>
        <translation>A tabela %1 tem uma coluna %2.</translation>
    </message>
    <message>
        <source>Other columns</source>
        <translation>Outras colunas</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not known here.</source>
        <translation>&quot;%1&quot; não é conhecido aqui.</translation>
    </message>
    <message>
        <source>Only format %1 can be read.</source>
        <translation>Só é possível ler o formato %1.</translation>
    </message>
    <message>
        <source>The id has to be the file&apos;s name.</source>
        <translation>O id precisa ser o nome do arquivo.</translation>
    </message>
    <message>
        <source>At least one table has to be required.</source>
        <translation>Ao menos uma tabela precisa ser obrigatória.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>Não foi possível ler %1: %2</translation>
    </message>
    <message>
        <source>This is not a regular expression.</source>
        <translation>Esta não é uma expressão regular.</translation>
    </message>
    <message>
        <source>The column %1 is in two sections.</source>
        <translation>A coluna %1 está em duas seções.</translation>
    </message>
    <message>
        <source>The value could not be sealed: OpenSSL refused on this machine.</source>
        <translation>Não foi possível cifrar o valor: o OpenSSL recusou nesta máquina.</translation>
    </message>
    <message>
        <source>This machine gives no random numbers for a new field key.</source>
        <translation>Esta máquina não fornece números aleatórios para uma nova chave de campo.</translation>
    </message>
    <message>
        <source>The field key is not Base64 text.</source>
        <translation>A chave de campo não é um texto Base64.</translation>
    </message>
    <message>
        <source>A field key has 32 bytes; this one has %1.</source>
        <translation>Uma chave de campo tem 32 bytes; esta tem %1.</translation>
    </message>
    <message>
        <source>Correct or unset the environment variable %1.</source>
        <translation>Corrija ou remova a variável de ambiente %1.</translation>
    </message>
    <message>
        <source>The stored value is not sealed in this system&apos;s form.</source>
        <translation>O valor armazenado não está cifrado no formato deste sistema.</translation>
    </message>
    <message>
        <source>The value was sealed with the field key %1; this one is %2.</source>
        <translation>O valor foi cifrado com a chave de campo %1; esta é a %2.</translation>
    </message>
    <message>
        <source>Import the field key %1 to open it.</source>
        <translation>Importe a chave de campo %1 para abri-lo.</translation>
    </message>
    <message>
        <source>The sealed value was changed since it was sealed, or belongs to another row.</source>
        <translation>O valor cifrado foi alterado depois de cifrado ou pertence a outra linha.</translation>
    </message>
    <message>
        <source>There is no keychain: this session has no D-Bus.</source>
        <translation>Não há chaveiro: esta sessão não tem D-Bus.</translation>
    </message>
    <message>
        <source>Start Botdeck from a desktop session, or enter the password at each start.</source>
        <translation>Inicie o Botdeck em uma sessão de desktop ou digite a senha a cada início.</translation>
    </message>
    <message>
        <source>There is no keychain: the session&apos;s D-Bus does not answer.</source>
        <translation>Não há chaveiro: o D-Bus da sessão não responde.</translation>
    </message>
    <message>
        <source>Sign in to the desktop again, or enter the password at each start.</source>
        <translation>Entre novamente no desktop ou digite a senha a cada início.</translation>
    </message>
    <message>
        <source>There is no keychain: no keychain service is running in this session.</source>
        <translation>Não há chaveiro: nenhum serviço de chaveiro está em execução nesta sessão.</translation>
    </message>
    <message>
        <source>Install and start gnome-keyring or KWallet, or enter the password at each start.</source>
        <translation>Instale e inicie o gnome-keyring ou o KWallet, ou digite a senha a cada início.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>O chaveiro está bloqueado.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or enter the password.</source>
        <translation>Desbloqueie-o e tente novamente ou digite a senha.</translation>
    </message>
    <message>
        <source>The keychain denied access.</source>
        <translation>O chaveiro negou o acesso.</translation>
    </message>
    <message>
        <source>Allow Botdeck in the keychain, or enter the password again.</source>
        <translation>Permita o Botdeck no chaveiro ou digite a senha novamente.</translation>
    </message>
    <message>
        <source>The keychain failed: %1</source>
        <translation>O chaveiro falhou: %1</translation>
    </message>
    <message>
        <source>The keychain does not answer.</source>
        <translation>O chaveiro não responde.</translation>
    </message>
    <message>
        <source>The password hash asks for %1 MiB of memory; more than 1024 MiB is refused.</source>
        <translation>O hash da senha pede %1 MiB de memória; mais de 1024 MiB é recusado.</translation>
    </message>
    <message>
        <source>The password hash asks for %1 passes in %2 lanes; more than 100 passes or 64 lanes is refused.</source>
        <translation>O hash da senha pede %1 passagens em %2 faixas; mais de 100 passagens ou 64 faixas é recusado.</translation>
    </message>
    <message>
        <source>Argon2 needs at least 1 pass, 1 lane and 8 KiB of memory for each lane.</source>
        <translation>O Argon2 precisa de ao menos 1 passagem, 1 faixa e 8 KiB de memória por faixa.</translation>
    </message>
    <message>
        <source>The stored password hash is damaged.</source>
        <translation>O hash de senha armazenado está danificado.</translation>
    </message>
    <message>
        <source>There is not enough memory to compute the password hash.</source>
        <translation>Não há memória suficiente para calcular o hash da senha.</translation>
    </message>
    <message>
        <source>The password hash could not be computed: %1.</source>
        <translation>Não foi possível calcular o hash da senha: %1.</translation>
    </message>
    <message>
        <source>This machine gives no random numbers for a password&apos;s salt.</source>
        <translation>Esta máquina não fornece números aleatórios para o salt de uma senha.</translation>
    </message>
    <message>
        <source>No password is stored for this account.</source>
        <translation>Nenhuma senha está armazenada para esta conta.</translation>
    </message>
    <message>
        <source>The password is stored as %1, which Botdeck does not check.</source>
        <translation>A senha está armazenada como %1, que o Botdeck não verifica.</translation>
    </message>
    <message>
        <source>The stored password hash is in no form Botdeck knows.</source>
        <translation>O hash de senha armazenado não está em nenhum formato que o Botdeck conheça.</translation>
    </message>
    <message>
        <source>Changes are saved by the connection&apos;s own workers.</source>
        <translation>As alterações são salvas pelos próprios workers da conexão.</translation>
    </message>
    <message>
        <source>This connection only shows rows that have arrived; it runs no SQL.</source>
        <translation>Esta conexão só mostra linhas que já chegaram; ela não executa SQL.</translation>
    </message>
    <message>
        <source>The table has no key, so its rows can&apos;t be deleted here.</source>
        <translation>A tabela não tem chave, portanto suas linhas não podem ser excluídas aqui.</translation>
    </message>
    <message>
        <source>The table is not there any more.</source>
        <translation>A tabela não existe mais.</translation>
    </message>
    <message>
        <source>Another program has changed this row since it was read.</source>
        <translation>Outro programa alterou esta linha desde que foi lida.</translation>
    </message>
    <message>
        <source>The server changed nothing and gave no reason: row security, a rule or a trigger.</source>
        <translation>O servidor não alterou nada e não informou o motivo: segurança em nível de linha, uma regra ou um gatilho.</translation>
    </message>
    <message>
        <source>The server did not add the row and gave no reason: a rule or a trigger.</source>
        <translation>O servidor não adicionou a linha e não informou o motivo: uma regra ou um gatilho.</translation>
    </message>
    <message>
        <source>The row is not there any more.</source>
        <translation>A linha não existe mais.</translation>
    </message>
    <message>
        <source>This column can&apos;t be sorted by.</source>
        <translation>Não é possível ordenar por esta coluna.</translation>
    </message>
    <message>
        <source>Rows of this table can&apos;t be changed here.</source>
        <translation>As linhas desta tabela não podem ser alteradas aqui.</translation>
    </message>
    <message>
        <source>The row is still being read.</source>
        <translation>A linha ainda está sendo lida.</translation>
    </message>
    <message>
        <source>The server makes this column&apos;s values itself.</source>
        <translation>O próprio servidor gera os valores desta coluna.</translation>
    </message>
    <message>
        <source>The role may not change this column.</source>
        <translation>O papel não pode alterar esta coluna.</translation>
    </message>
    <message>
        <source>The row is being saved.</source>
        <translation>A linha está sendo salva.</translation>
    </message>
    <message>
        <source>The row is marked for deletion.</source>
        <translation>A linha está marcada para exclusão.</translation>
    </message>
    <message>
        <source>Only the beginning of this value has been read; fetch it whole first.</source>
        <translation>Só o começo deste valor foi lido; leia-o por inteiro primeiro.</translation>
    </message>
    <message>
        <source>This value is secret; reveal it first.</source>
        <translation>Este valor é secreto; revele-o primeiro.</translation>
    </message>
    <message>
        <source>This value has not been read.</source>
        <translation>Este valor não foi lido.</translation>
    </message>
    <message>
        <source>The column must not be NULL.</source>
        <translation>A coluna não pode ser NULL.</translation>
    </message>
    <message>
        <source>The role may not add rows to this table.</source>
        <translation>O papel não pode adicionar linhas a esta tabela.</translation>
    </message>
    <message>
        <source>Some of these rows can&apos;t be deleted: they are being read or saved, or the role may not.</source>
        <translation>Algumas destas linhas não podem ser excluídas: estão sendo lidas ou salvas, ou o papel não tem permissão.</translation>
    </message>
    <message>
        <source>New rows are added behind the last row.</source>
        <translation>Novas linhas são adicionadas depois da última linha.</translation>
    </message>
    <message>
        <source>There is no table to read.</source>
        <translation>Não há tabela para ler.</translation>
    </message>
    <message>
        <source>The row can&apos;t be read on its own.</source>
        <translation>Não é possível ler a linha isoladamente.</translation>
    </message>
    <message>
        <source>Changes are saved all together, by Save.</source>
        <translation>As alterações são salvas todas juntas, com Salvar.</translation>
    </message>
    <message>
        <source>There is no table of this name.</source>
        <translation>Não há tabela com este nome.</translation>
    </message>
    <message>
        <source>Filters are typed conditions, not SQL.</source>
        <translation>Os filtros são condições tipadas, não SQL.</translation>
    </message>
    <message>
        <source>A table&apos;s columns are changed by migrations.</source>
        <translation>As colunas de uma tabela são alteradas por migrações.</translation>
    </message>
    <message>
        <source>New rows point at each other in a circle, so none can be first.</source>
        <translation>Novas linhas apontam umas para as outras em círculo, portanto nenhuma pode ser a primeira.</translation>
    </message>
    <message>
        <source>The table, or a column that was changed, is not there any more.</source>
        <translation>A tabela, ou uma coluna que foi alterada, não existe mais.</translation>
    </message>
    <message>
        <source>The disk of the workspace folder %1 is full.</source>
        <translation>O disco da pasta do espaço de trabalho %1 está cheio.</translation>
    </message>
    <message>
        <source>Free at least %1 MB there, or choose another folder with the environment variable BOTDECK_WORKSPACE_DIR.</source>
        <translation>Libere ao menos %1 MB nele ou escolha outra pasta com a variável de ambiente BOTDECK_WORKSPACE_DIR.</translation>
    </message>
    <message>
        <source>The workspace in %1 belongs to another user than %2.</source>
        <translation>O espaço de trabalho em %1 pertence a outro usuário que não %2.</translation>
    </message>
    <message>
        <source>Start Botdeck as that user, or give the folder to %1 with chown.</source>
        <translation>Inicie o Botdeck como esse usuário ou dê a pasta a %1 com chown.</translation>
    </message>
    <message>
        <source>The folder %1 is not a PostgreSQL cluster Botdeck can read.</source>
        <translation>A pasta %1 não é um cluster PostgreSQL que o Botdeck consiga ler.</translation>
    </message>
    <message>
        <source>Move the folder away to begin a new workspace; Botdeck leaves it as it is.</source>
        <translation>Mova a pasta para começar um novo espaço de trabalho; o Botdeck a deixa como está.</translation>
    </message>
    <message>
        <source>The workspace could not be created: %1</source>
        <translation>Não foi possível criar o espaço de trabalho: %1</translation>
    </message>
    <message>
        <source>The new workspace could not be put in place as %1.</source>
        <translation>Não foi possível colocar o novo espaço de trabalho no lugar como %1.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nenhuma</translation>
    </message>
    <message>
        <source>The local workspace needs a PostgreSQL server, version %1 or newer; installed: %2.</source>
        <translation>O espaço de trabalho local precisa de um servidor PostgreSQL, versão %1 ou mais recente; instalada: %2.</translation>
    </message>
    <message>
        <source>Install it (on Debian and Ubuntu: the package postgresql), or name its folder in BOTDECK_PG_BIN.</source>
        <translation>Instale-o (no Debian e no Ubuntu: o pacote postgresql) ou informe sua pasta em BOTDECK_PG_BIN.</translation>
    </message>
    <message>
        <source>The workspace in %1 was made by PostgreSQL %2, which is not installed; installed: %3.</source>
        <translation>O espaço de trabalho em %1 foi criado pelo PostgreSQL %2, que não está instalado; versão instalada: %3.</translation>
    </message>
    <message>
        <source>Install the package postgresql-%1 to open it. To begin a new workspace, move the folder away; Botdeck leaves it as it is.</source>
        <translation>Instale o pacote postgresql-%1 para abri-lo. Para começar um novo espaço de trabalho, mova a pasta; o Botdeck a deixa como está.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>%1 failed: %2</source>
        <translation>%1 falhou: %2</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>Não é possível gravar %1: %2</translation>
    </message>
    <message>
        <source>It took too long.</source>
        <translation>Demorou demais.</translation>
    </message>
    <message>
        <source>The user id %1 has no account name, which PostgreSQL needs.</source>
        <translation>O id de usuário %1 não tem nome de conta, de que o PostgreSQL precisa.</translation>
    </message>
    <message>
        <source>Start Botdeck as a user that is listed in /etc/passwd.</source>
        <translation>Inicie o Botdeck como um usuário listado em /etc/passwd.</translation>
    </message>
    <message>
        <source>PostgreSQL refuses to run as root, and this computer has no account postgres.</source>
        <translation>O PostgreSQL se recusa a ser executado como root, e este computador não tem a conta postgres.</translation>
    </message>
    <message>
        <source>Install the package postgresql, which brings it, or start Botdeck as an ordinary user.</source>
        <translation>Instale o pacote postgresql, que a cria, ou inicie o Botdeck como um usuário comum.</translation>
    </message>
    <message>
        <source>The workspace&apos;s lock %1 can&apos;t be opened: %2.</source>
        <translation>Não é possível abrir o bloqueio do espaço de trabalho %1: %2.</translation>
    </message>
    <message>
        <source>Make the folder writable and see that the disk is not full.</source>
        <translation>Permita a gravação na pasta e verifique se o disco não está cheio.</translation>
    </message>
    <message>
        <source>Another Botdeck has been starting the workspace for too long.</source>
        <translation>Outro Botdeck está iniciando o espaço de trabalho há tempo demais.</translation>
    </message>
    <message>
        <source>Close the other Botdeck and try again.</source>
        <translation>Feche o outro Botdeck e tente novamente.</translation>
    </message>
    <message>
        <source>The workspace folder %1 can&apos;t be used: %2.</source>
        <translation>Não é possível usar a pasta do espaço de trabalho %1: %2.</translation>
    </message>
    <message>
        <source>Make the folder writable, or choose another with the environment variable BOTDECK_WORKSPACE_DIR.</source>
        <translation>Permita a gravação na pasta ou escolha outra com a variável de ambiente BOTDECK_WORKSPACE_DIR.</translation>
    </message>
    <message>
        <source>it is no folder</source>
        <translation>não é uma pasta</translation>
    </message>
    <message>
        <source>it belongs to another user than %1</source>
        <translation>pertence a outro usuário que não %1</translation>
    </message>
    <message>
        <source>its path is too long for a socket</source>
        <translation>o caminho é longo demais para um socket</translation>
    </message>
    <message>
        <source>See the server&apos;s log in %1.</source>
        <translation>Consulte o log do servidor em %1.</translation>
    </message>
    <message>
        <source>The workspace&apos;s server (process %1) is neither ready nor ending.</source>
        <translation>O servidor do espaço de trabalho (processo %1) não está pronto nem terminando.</translation>
    </message>
    <message>
        <source>Wait and try again; see the server&apos;s log in %1.</source>
        <translation>Espere e tente novamente; consulte o log do servidor em %1.</translation>
    </message>
    <message>
        <source>A process of an ended server (%1) still works in %2.</source>
        <translation>Um processo de um servidor encerrado (%1) ainda trabalha em %2.</translation>
    </message>
    <message>
        <source>End that process, then try again.</source>
        <translation>Encerre esse processo e tente novamente.</translation>
    </message>
    <message>
        <source>Creating the local workspace…</source>
        <translation>Criando o espaço de trabalho local…</translation>
    </message>
    <message>
        <source>Starting the local workspace…</source>
        <translation>Iniciando o espaço de trabalho local…</translation>
    </message>
    <message>
        <source>The workspace&apos;s server ended while it started.</source>
        <translation>O servidor do espaço de trabalho terminou durante o início.</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anônimo</translation>
    </message>
    <message>
        <source>The change would have reached %1 rows, not this one alone.</source>
        <translation>A alteração teria atingido %1 linhas, não apenas esta.</translation>
    </message>
    <message>
        <source>The row&apos;s key is not unique any more. Reload the table.</source>
        <translation>A chave da linha não é mais única. Recarregue a tabela.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the names of columns</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>The role may not delete rows of this table.</source>
        <translation>O papel não pode excluir linhas desta tabela.</translation>
    </message>
    <message>
        <source>Choose a different value.</source>
        <translation>Escolha um valor diferente.</translation>
    </message>
    <message>
        <source>Choose a different %1, or change the other row first.</source>
        <translation>Escolha outro valor para %1, ou altere antes a outra linha.</translation>
    </message>
    <message>
        <source>Rows of %1 still point here by %2: delete them or let them point elsewhere first.</source>
        <translation>Linhas de %1 ainda apontam para cá por %2: exclua-as ou faça-as apontar para outro lugar antes.</translation>
    </message>
    <message>
        <source>Let %1 point to a row of %2 that exists, or insert that row first.</source>
        <translation>Faça %1 apontar para uma linha existente de %2, ou insira essa linha antes.</translation>
    </message>
    <message>
        <source>Give %1 a value.</source>
        <translation>Dê um valor a %1.</translation>
    </message>
    <message>
        <source>Change the row so that it meets the rule %1.</source>
        <translation>Altere a linha para que cumpra a regra %1.</translation>
    </message>
    <message>
        <source>The row must meet: %1</source>
        <translation>A linha precisa satisfazer: %1</translation>
    </message>
    <message>
        <source>Remove the folder, or give it to %1: %2</source>
        <translation>Remova a pasta, ou passe-a para %1: %2</translation>
    </message>
    <message>
        <source>Choose another folder with the environment variable BOTDECK_WORKSPACE_DIR.</source>
        <translation>Escolha outra pasta com a variável de ambiente BOTDECK_WORKSPACE_DIR.</translation>
    </message>
    <message>
        <source>The keychain has no keyring yet.</source>
        <translation>O chaveiro ainda não tem nenhum molho de chaves.</translation>
    </message>
    <message>
        <source>Keep the password of a connection once, and it is made.</source>
        <translation>Guarde uma vez a senha de uma conexão, e ele é criado.</translation>
    </message>
</context>
<context>
    <name>botdeck::Avatar</name>
    <message>
        <source>Anonymous</source>
        <translation>Anônimo</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Não lida</translation>
    </message>
</context>
<context>
    <name>botdeck::Bootstrap</name>
    <message>
        <source>Starting the local workspace…</source>
        <translation>Iniciando o espaço de trabalho local…</translation>
    </message>
</context>
<context>
    <name>botdeck::BotEntryModel</name>
    <message>
        <source>The key starts or ends with a blank: the bot would not find it</source>
        <translation>A chave começa ou termina com um espaço: o bot não a encontraria</translation>
    </message>
</context>
<context>
    <name>botdeck::CellContent</name>
    <message>
        <source>empty</source>
        <translation>vazio</translation>
    </message>
</context>
<context>
    <name>botdeck::CellPainter</name>
    <message>
        <source>not read</source>
        <translation>não lido</translation>
    </message>
</context>
<context>
    <name>botdeck::ChangedPane</name>
    <message>
        <source>Changed on the server</source>
        <translation>Alterada no servidor</translation>
    </message>
    <message>
        <source>Both changed it</source>
        <translation>Ambos alteraram</translation>
    </message>
    <message>
        <source>Not read before, so not compared</source>
        <translation>Não lida antes, portanto não comparada</translation>
    </message>
    <message numerus="yes">
        <source>%n columns conflict</source>
        <translation>
            <numerusform>%n coluna em conflito</numerusform>
            <numerusform>%n colunas em conflito</numerusform>
        </translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>Todos os meus</translation>
    </message>
    <message>
        <source>All theirs</source>
        <translation>Todos os deles</translation>
    </message>
    <message numerus="yes">
        <source>%n of your columns were changed by nobody else and stay as you typed them: %1</source>
        <translation>
            <numerusform>%n das suas colunas não foi alterada por mais ninguém e fica como você a digitou: %1</numerusform>
            <numerusform>%n das suas colunas não foram alteradas por mais ninguém e ficam como você as digitou: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The row you marked for deletion was changed</source>
        <translation>A linha que você marcou para exclusão foi alterada</translation>
    </message>
    <message>
        <source>Another program has written to it since it was read, so it was not deleted</source>
        <translation>Outro programa gravou nela desde que foi lida, portanto ela não foi excluída</translation>
    </message>
    <message>
        <source>What should become of the row</source>
        <translation>O que fazer com a linha</translation>
    </message>
    <message>
        <source>Keep the row</source>
        <translation>Manter a linha</translation>
    </message>
    <message>
        <source>Your mark is taken back; the row stays as it is on the server</source>
        <translation>Sua marca é retirada; a linha fica como está no servidor</translation>
    </message>
    <message>
        <source>Delete it anyway</source>
        <translation>Excluir mesmo assim</translation>
    </message>
    <message>
        <source>As it is now, with what others have written</source>
        <translation>Como está agora, com o que outros gravaram</translation>
    </message>
</context>
<context>
    <name>botdeck::CheckFieldEditor</name>
    <message>
        <source>Yes</source>
        <translation>Sim</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Não</translation>
    </message>
</context>
<context>
    <name>botdeck::Chip</name>
    <message>
        <source>%1 %2</source>
        <comment>filter: column and value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Delete removes it</source>
        <translation>Delete a remove</translation>
    </message>
</context>
<context>
    <name>botdeck::ChipRow</name>
    <message>
        <source>Add: %1</source>
        <translation>Adicionar: %1</translation>
    </message>
</context>
<context>
    <name>botdeck::ChoiceFieldEditor</name>
    <message>
        <source>None</source>
        <translation>Nenhum</translation>
    </message>
</context>
<context>
    <name>botdeck::ColumnCaption</name>
    <message>
        <source>no zone</source>
        <translation>sem fuso</translation>
    </message>
</context>
<context>
    <name>botdeck::ColumnsPopup</name>
    <message>
        <source>Find a column</source>
        <translation>Buscar uma coluna</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message>
        <source>Columns that are shown</source>
        <translation>Colunas exibidas</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Mostrar todas</translation>
    </message>
    <message>
        <source>Reset order and widths</source>
        <translation>Redefinir ordem e larguras</translation>
    </message>
</context>
<context>
    <name>botdeck::ConflictDialog</name>
    <message>
        <source>Nothing was saved. Choose by column, then save again on</source>
        <translation>Nada foi salvo. Escolha coluna por coluna e depois salve novamente em</translation>
    </message>
    <message>
        <source>Rows to decide about</source>
        <translation>Linhas a decidir</translation>
    </message>
    <message>
        <source>Compared in the transaction that was rolled back. The server&apos;s values are asked for again when you save.</source>
        <translation>Comparadas na transação que foi desfeita. Os valores do servidor são consultados novamente quando você salvar.</translation>
    </message>
    <message>
        <source>Back to editing</source>
        <translation>Voltar à edição</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <comment>row</comment>
        <translation>%1, alterada</translation>
    </message>
    <message>
        <source>%1, gone</source>
        <comment>row</comment>
        <translation>%1, não existe mais</translation>
    </message>
    <message>
        <source>%1, refused silently</source>
        <comment>row</comment>
        <translation>%1, recusada sem aviso</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Decidir</translation>
    </message>
    <message>
        <source>Next conflict</source>
        <translation>Próximo conflito</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fechar</translation>
    </message>
    <message>
        <source>%1 of %2 decided</source>
        <translation>%1 de %2 decididos</translation>
    </message>
    <message numerus="yes">
        <source>Resolve %Ln conflicts</source>
        <translation>
            <numerusform>Resolver %Ln conflito</numerusform>
            <numerusform>Resolver %Ln conflitos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review %Ln changes</source>
        <translation>
            <numerusform>Revisar %Ln alteração</numerusform>
            <numerusform>Revisar %Ln alterações</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::ConflictField</name>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Editar %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column: mine</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Was, when you read it</source>
        <translation>Era assim quando você leu</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meu</translation>
    </message>
    <message>
        <source>On the server now</source>
        <translation>No servidor agora</translation>
    </message>
    <message>
        <source>The changes don&apos;t overlap. Both would read:</source>
        <translation>As alterações não se sobrepõem. Com ambas, ficaria:</translation>
    </message>
    <message>
        <source>Take both</source>
        <translation>Aceitar ambas</translation>
    </message>
    <message>
        <source>Take both changes of %1</source>
        <translation>Aceitar ambas as alterações de %1</translation>
    </message>
    <message>
        <source>New value of %1</source>
        <translation>Novo valor de %1</translation>
    </message>
    <message>
        <source>This will be saved instead</source>
        <translation>Isto será salvo no lugar</translation>
    </message>
</context>
<context>
    <name>botdeck::ConnectionForm</name>
    <message>
        <source>New connection</source>
        <translation>Nova conexão</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Editar %1</translation>
    </message>
    <message>
        <source>Fewer options</source>
        <translation>Menos opções</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Mais opções</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>database on host</comment>
        <translation>%1 em %2</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535</source>
        <translation>Uma porta é um número de 1 a 65535</translation>
    </message>
    <message>
        <source>Give one port for all hosts, or one for each</source>
        <translation>Informe uma porta para todos os hosts ou uma para cada</translation>
    </message>
    <message>
        <source>Another connection has this name</source>
        <translation>Outra conexão já tem este nome</translation>
    </message>
    <message>
        <source>There is a comma too many</source>
        <translation>Há uma vírgula a mais</translation>
    </message>
    <message>
        <source>Name the database</source>
        <translation>Informe o banco de dados</translation>
    </message>
    <message>
        <source>Filled in. The address itself is not kept</source>
        <translation>Preenchido. O endereço em si não é guardado</translation>
    </message>
    <message>
        <source>Tried in this order</source>
        <translation>Tentados nesta ordem</translation>
    </message>
    <message>
        <source>A directory with the server&apos;s socket</source>
        <translation>Um diretório com o socket do servidor</translation>
    </message>
    <message>
        <source>Empty: this computer</source>
        <translation>Vazio: este computador</translation>
    </message>
    <message>
        <source>Encrypted, but anyone in between could pose as the server</source>
        <translation>Criptografada, mas alguém no caminho poderia se passar pelo servidor</translation>
    </message>
    <message>
        <source>Password and data may travel unencrypted</source>
        <translation>A senha e os dados podem trafegar sem criptografia</translation>
    </message>
    <message>
        <source>Production asks for review before every save</source>
        <translation>A produção pede revisão antes de cada salvamento</translation>
    </message>
    <message>
        <source>Not kept, but asked for at each start. %1</source>
        <translation>Não é guardada, mas pedida a cada início. %1</translation>
    </message>
    <message>
        <source>Kept in the system keychain. Leave it empty to keep the one that is there</source>
        <translation>Guardada no chaveiro do sistema. Deixe em branco para manter a que está lá</translation>
    </message>
    <message>
        <source>Kept in the system keychain</source>
        <translation>Guardada no chaveiro do sistema</translation>
    </message>
    <message>
        <source>Root certificate</source>
        <translation>Certificado raiz</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem);;All files (*)</source>
        <translation>Certificados (*.crt *.pem);;Todos os arquivos (*)</translation>
    </message>
    <message>
        <source>Paste a postgresql:// address to fill the form</source>
        <translation>Cole um endereço postgresql:// para preencher o formulário</translation>
    </message>
    <message>
        <source>Address to fill the form from</source>
        <translation>Endereço para preencher o formulário</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nome</translation>
    </message>
    <message>
        <source>&amp;Environment</source>
        <translation>&amp;Ambiente</translation>
    </message>
    <message>
        <source>&amp;Hosts</source>
        <translation>&amp;Hosts</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Porta</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Banco de dados</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Usuário</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Senha</translation>
    </message>
    <message>
        <source>&amp;TLS</source>
        <translation>&amp;TLS</translation>
    </message>
    <message>
        <source>Open &amp;read-only</source>
        <translation>Abrir somente para &amp;leitura</translation>
    </message>
    <message>
        <source>Every transaction is READ ONLY, whatever your role may do</source>
        <translation>Toda transação é READ ONLY, seja qual for a permissão do seu papel</translation>
    </message>
    <message>
        <source>Verify certificate and host name</source>
        <translation>Verificar certificado e nome do host</translation>
    </message>
    <message>
        <source>Verify certificate only</source>
        <translation>Verificar somente o certificado</translation>
    </message>
    <message>
        <source>Encrypt, verify nothing</source>
        <translation>Criptografar, sem verificar nada</translation>
    </message>
    <message>
        <source>Encrypt if the server can</source>
        <translation>Criptografar se o servidor puder</translation>
    </message>
    <message>
        <source>Encrypt only if the server insists</source>
        <translation>Criptografar somente se o servidor exigir</translation>
    </message>
    <message>
        <source>Do not encrypt</source>
        <translation>Não criptografar</translation>
    </message>
    <message>
        <source>~/.postgresql/root.crt</source>
        <comment>an example</comment>
        <translation>~/.postgresql/root.crt</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Escolher um arquivo…</translation>
    </message>
    <message>
        <source>Root &amp;certificate</source>
        <translation>&amp;Certificado raiz</translation>
    </message>
    <message>
        <source>Who may vouch for the server</source>
        <translation>Quem pode atestar o servidor</translation>
    </message>
    <message>
        <source>target_session_attrs=primary</source>
        <comment>an example</comment>
        <translation>target_session_attrs=primary</translation>
    </message>
    <message>
        <source>&amp;Other settings</source>
        <translation>&amp;Outras configurações</translation>
    </message>
    <message>
        <source>Any libpq keywords, as keyword=value</source>
        <translation>Quaisquer palavras-chave da libpq, como chave=valor</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testar</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>name of a connection, number</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Empty: %1, from the environment</source>
        <comment>host</comment>
        <translation>Vazio: %1, do ambiente</translation>
    </message>
</context>
<context>
    <name>botdeck::ConnectionMessages</name>
    <message>
        <source>The server no longer accepts this user or password</source>
        <translation>O servidor não aceita mais este usuário ou esta senha</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Conexão perdida</translation>
    </message>
    <message>
        <source>Enter the password…</source>
        <translation>Digitar a senha…</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Tentar agora</translation>
    </message>
    <message>
        <source>%1. Trying to reconnect</source>
        <translation>%1. Tentando reconectar</translation>
    </message>
    <message numerus="yes">
        <source>%1. Trying again in %n s</source>
        <translation>
            <numerusform>%1. Nova tentativa em %n s</numerusform>
            <numerusform>%1. Nova tentativa em %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Another read is running on it</source>
        <translation>Outra leitura está sendo executada nela</translation>
    </message>
    <message>
        <source>A save is running on it</source>
        <translation>Um salvamento está sendo executado nela</translation>
    </message>
    <message>
        <source>A long job is running on it</source>
        <translation>Uma tarefa longa está sendo executada nela</translation>
    </message>
    <message>
        <source>Waiting for the only connection</source>
        <translation>Aguardando a única conexão</translation>
    </message>
    <message>
        <source>Cancel what runs</source>
        <translation>Cancelar o que está em execução</translation>
    </message>
</context>
<context>
    <name>botdeck::ConnectionPool</name>
    <message>
        <source>There is no connection</source>
        <translation>Não há conexão</translation>
    </message>
</context>
<context>
    <name>botdeck::ConnectionTest</name>
    <message>
        <source>system not recognised</source>
        <translation>sistema não reconhecido</translation>
    </message>
    <message>
        <source>PostgreSQL %1, %2, %3</source>
        <translation>PostgreSQL %1, %2, %3</translation>
    </message>
    <message>
        <source>Reached over TLS</source>
        <translation>Alcançado com TLS</translation>
    </message>
    <message>
        <source>Reached without TLS</source>
        <translation>Alcançado sem TLS</translation>
    </message>
    <message>
        <source>logged in as %1</source>
        <translation>conectado como %1</translation>
    </message>
    <message>
        <source>database %1</source>
        <translation>banco de dados %1</translation>
    </message>
    <message>
        <source>a standby, so read-only</source>
        <translation>um standby, portanto somente leitura</translation>
    </message>
    <message>
        <source>a superuser</source>
        <translation>um superusuário</translation>
    </message>
    <message>
        <source>Finding the server and logging in…</source>
        <translation>Procurando o servidor e entrando…</translation>
    </message>
    <message>
        <source>Logged in. Reading the catalogue…</source>
        <translation>Conectado. Lendo o catálogo…</translation>
    </message>
    <message>
        <source>Recognising the system…</source>
        <translation>Reconhecendo o sistema…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Abrindo…</translation>
    </message>
    <message>
        <source>%1 reached</source>
        <translation>%1 alcançado</translation>
    </message>
    <message>
        <source>%1 not reached</source>
        <translation>%1 não alcançado</translation>
    </message>
    <message>
        <source>TLS not established</source>
        <translation>TLS não estabelecido</translation>
    </message>
    <message>
        <source>TLS established</source>
        <translation>TLS estabelecido</translation>
    </message>
    <message>
        <source>Not logged in as %1</source>
        <translation>Não conectado como %1</translation>
    </message>
    <message>
        <source>Logged in as %1</source>
        <translation>Conectado como %1</translation>
    </message>
    <message>
        <source>No database %1</source>
        <translation>Não há banco de dados %1</translation>
    </message>
    <message>
        <source>Not let into the database %1</source>
        <translation>Sem acesso ao banco de dados %1</translation>
    </message>
</context>
<context>
    <name>botdeck::ConversationCommand</name>
    <message>
        <source>The command facts tells what the database is</source>
        <translation>O comando facts diz o que é o banco de dados</translation>
    </message>
    <message>
        <source>The limit has to be a number above zero</source>
        <translation>O limite precisa ser um número acima de zero</translation>
    </message>
    <message>
        <source>Write --limit 100</source>
        <translation>Escreva --limit 100</translation>
    </message>
</context>
<context>
    <name>botdeck::ConversationDelegate</name>
    <message>
        <source>Anonymous</source>
        <translation>Anônimo</translation>
    </message>
    <message>
        <source>at least %1</source>
        <comment>at least 1000 messages</comment>
        <translation>ao menos %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>bot, number of messages</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>user, time, bot and messages</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>Sem mensagens</translation>
    </message>
    <message>
        <source>Empty message</source>
        <translation>Mensagem vazia</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln mensagem</numerusform>
            <numerusform>%Ln mensagens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::ConversationDetails</name>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sessão</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Pessoa</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>Bot</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Início</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>Última atividade</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expira em</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuário</translation>
    </message>
    <message>
        <source>Show the user&apos;s row</source>
        <translation>Mostrar a linha do usuário</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Nenhum</translation>
    </message>
    <message>
        <source>Show the bot&apos;s row</source>
        <translation>Mostrar a linha do bot</translation>
    </message>
</context>
<context>
    <name>botdeck::ConversationListPane</name>
    <message>
        <source>Filter by user name</source>
        <translation>Filtrar por nome de usuário</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversas</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>Bot</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Mais recentes primeiro</translation>
    </message>
    <message>
        <source>Conversations table</source>
        <translation>Tabela de conversas</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>All bots</source>
        <translation>Todos os bots</translation>
    </message>
    <message>
        <source>Reading conversations</source>
        <translation>Lendo conversas</translation>
    </message>
    <message>
        <source>No conversation fits</source>
        <translation>Nenhuma conversa corresponde</translation>
    </message>
    <message>
        <source>No conversation is with such a user or bot.</source>
        <translation>Nenhuma conversa é com esse usuário ou bot.</translation>
    </message>
    <message>
        <source>Show all conversations</source>
        <translation>Mostrar todas as conversas</translation>
    </message>
    <message>
        <source>No conversations yet</source>
        <translation>Ainda não há conversas</translation>
    </message>
    <message>
        <source>When people talk to a bot of this database, their conversations appear here.</source>
        <translation>Quando pessoas falarem com um bot deste banco de dados, as conversas aparecerão aqui.</translation>
    </message>
    <message>
        <source>First %1</source>
        <comment>number of conversations</comment>
        <translation>Primeiras %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s)</source>
        <translation>
            <numerusform>%Ln conversa</numerusform>
            <numerusform>%Ln conversas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::ConversationsCommand</name>
    <message>
        <source>There is no bot %1</source>
        <translation>Não há bot %1</translation>
    </message>
</context>
<context>
    <name>botdeck::ConversationsPage</name>
    <message>
        <source>Conversations</source>
        <translation>Conversas</translation>
    </message>
    <message numerus="yes">
        <source>%1 conversations loaded</source>
        <translation>
            <numerusform>%1 conversa carregada</numerusform>
            <numerusform>%1 conversas carregadas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · 1 selected</source>
        <translation>%1 · 1 selecionada</translation>
    </message>
</context>
<context>
    <name>botdeck::CountLink</name>
    <message>
        <source>%1: %2</source>
        <comment>label: count</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>botdeck::CtlCommand</name>
    <message>
        <source>Cancelled</source>
        <translation>Cancelado</translation>
    </message>
</context>
<context>
    <name>botdeck::CtlProgram</name>
    <message>
        <source>No command is named</source>
        <translation>Nenhum comando foi informado</translation>
    </message>
    <message>
        <source>botdeckctl --help lists them</source>
        <translation>botdeckctl --help mostra a lista</translation>
    </message>
    <message>
        <source>There is no command %1</source>
        <translation>Não há comando %1</translation>
    </message>
    <message>
        <source>botdeckctl %1 --help tells how</source>
        <translation>botdeckctl %1 --help mostra como usar</translation>
    </message>
    <message>
        <source>A database is named by one of --url, --profile and --local</source>
        <translation>Informe um banco de dados com --url, --profile ou --local</translation>
    </message>
    <message>
        <source>Something is missing: botdeckctl %1 %2</source>
        <translation>Falta algo: botdeckctl %1 %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too much: botdeckctl %2 %3</source>
        <translation>&quot;%1&quot; está sobrando: botdeckctl %2 %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of %2</source>
        <translation>&quot;%1&quot; não é nenhum destes: %2</translation>
    </message>
    <message>
        <source>Usage: botdeckctl COMMAND [OPTIONS] [ARGUMENTS]</source>
        <translation>Uso: botdeckctl COMANDO [OPÇÕES] [ARGUMENTOS]</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>Comandos:</translation>
    </message>
    <message>
        <source>botdeckctl COMMAND --help tells the options of one.</source>
        <translation>botdeckctl COMANDO --help mostra as opções de um comando.</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 usage, 2 connection, 3 refused, 4 not there, 5 conflict, 6 done in part or not known, 130 cancelled.</source>
        <translation>Código de saída: 0 concluído, 1 uso, 2 conexão, 3 recusado, 4 inexistente, 5 conflito, 6 concluído em parte ou não se sabe, 130 cancelado.</translation>
    </message>
    <message>
        <source>Usage: botdeckctl %1 [OPTIONS] %2</source>
        <translation>Uso: botdeckctl %1 [OPÇÕES] %2</translation>
    </message>
</context>
<context>
    <name>botdeck::DatabaseCommand</name>
    <message>
        <source>The keychain gave no password: %1</source>
        <translation>O chaveiro não forneceu senha: %1</translation>
    </message>
</context>
<context>
    <name>botdeck::DatabaseView</name>
    <message numerus="yes">
        <source>The edits of %Ln rows are back</source>
        <translation>
            <numerusform>As edições de %Ln linha voltaram</numerusform>
            <numerusform>As edições de %Ln linhas voltaram</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::DeleteCommand</name>
    <message>
        <source>%1 on %2</source>
        <translation>%1 em %2</translation>
    </message>
    <message>
        <source>Other rows point at this row of %1 and keep it</source>
        <translation>Outras linhas apontam para esta linha de %1 e a mantêm</translation>
    </message>
    <message>
        <source>Delete those rows first, or point them elsewhere</source>
        <translation>Exclua essas linhas primeiro ou aponte-as para outro lugar</translation>
    </message>
    <message>
        <source>Nothing was deleted: 1 row of %1 would go, as told</source>
        <translation>Nada foi excluído: 1 linha de %1 seria excluída, conforme mostrado</translation>
    </message>
    <message>
        <source>Repeat the command with --yes to delete it</source>
        <translation>Repita o comando com --yes para excluí-la</translation>
    </message>
</context>
<context>
    <name>botdeck::DeletePlanDialog</name>
    <message>
        <source>Delete this %1?</source>
        <comment>singular of a table</comment>
        <translation>Excluir %1?</translation>
    </message>
    <message>
        <source>What goes with it</source>
        <translation>O que vai junto</translation>
    </message>
    <message>
        <source>This is production. &amp;Type %1 to delete</source>
        <translation>Isto é produção. &amp;Digite %1 para excluir</translation>
    </message>
    <message>
        <source>Type %1 to delete</source>
        <translation>Digite %1 para excluir</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Manter</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Manter</translation>
    </message>
    <message>
        <source>Counting what goes with it</source>
        <translation>Contando o que vai junto</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows would go</source>
        <translation>
            <numerusform>%1 linha seria excluída</numerusform>
            <numerusform>%1 linhas seriam excluídas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows would go, %2 would be kept</source>
        <translation>
            <numerusform>%1 linha seria excluída, %2 seriam mantidas</numerusform>
            <numerusform>%1 linhas seriam excluídas, %2 seriam mantidas</numerusform>
        </translation>
    </message>
    <message>
        <source>PostgreSQL would refuse this delete</source>
        <translation>O PostgreSQL recusaria esta exclusão</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows of %2 still point at %3 through %4</source>
        <translation>
            <numerusform>%1 linha de %2 ainda aponta para %3 por %4</numerusform>
            <numerusform>%1 linhas de %2 ainda apontam para %3 por %4</numerusform>
        </translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>a table</comment>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>PostgreSQL may refuse it: see the rows marked so</source>
        <translation>O PostgreSQL pode recusar: veja as linhas assim marcadas</translation>
    </message>
    <message>
        <source>Triggers on %1 may do more</source>
        <translation>Gatilhos em %1 podem fazer mais</translation>
    </message>
    <message>
        <source>Policies of %1 may hide rows from these counts</source>
        <translation>Políticas de %1 podem ocultar linhas destas contagens</translation>
    </message>
    <message>
        <source>Not all of it can be foreseen</source>
        <translation>Nem tudo pode ser previsto</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Contar novamente</translation>
    </message>
    <message>
        <source>Delete 1 row</source>
        <translation>Excluir 1 linha</translation>
    </message>
    <message>
        <source>Delete %1 rows</source>
        <translation>Excluir %1 linhas</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Excluir</translation>
    </message>
    <message>
        <source>It is not known yet what goes with it</source>
        <translation>Ainda não se sabe o que vai junto</translation>
    </message>
    <message>
        <source>Type the table&apos;s name first</source>
        <translation>Digite o nome da tabela primeiro</translation>
    </message>
    <message>
        <source>Delete the %1 “%2”?</source>
        <comment>singular of a table, name of a row</comment>
        <translation>Excluir %1 “%2”?</translation>
    </message>
    <message>
        <source>Delete row “%1” of %2?</source>
        <comment>name of a row, table</comment>
        <translation>Excluir a linha “%1” de %2?</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows go with the next save</source>
        <translation>
            <numerusform>%1 linha sai no próximo salvamento</numerusform>
            <numerusform>%1 linhas saem no próximo salvamento</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows go with the next save, %2 are kept</source>
        <translation>
            <numerusform>%1 linha sai no próximo salvamento, %2 ficam</numerusform>
            <numerusform>%1 linhas saem no próximo salvamento, %2 ficam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln rows?</source>
        <translation>
            <numerusform>Excluir %Ln linha?</numerusform>
            <numerusform>Excluir %Ln linhas?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln rows of %1?</source>
        <translation>
            <numerusform>Excluir %Ln linha de %1?</numerusform>
            <numerusform>Excluir %Ln linhas de %1?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::DeletePlanModel</name>
    <message>
        <source>deleted</source>
        <translation>excluídas</translation>
    </message>
    <message>
        <source>kept, %1 becomes NULL</source>
        <translation>mantidas, %1 passa a ser NULL</translation>
    </message>
    <message>
        <source>kept, %1 takes its default</source>
        <translation>mantidas, %1 assume seu valor padrão</translation>
    </message>
    <message>
        <source>blocks the delete</source>
        <translation>bloqueiam a exclusão</translation>
    </message>
    <message>
        <source>may block the delete</source>
        <translation>podem bloquear a exclusão</translation>
    </message>
    <message>
        <source>goes by another way</source>
        <translation>saem por outro caminho</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>you may not look into it</source>
        <translation>você não pode consultá-la</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>não se sabe</translation>
    </message>
    <message>
        <source>Foreign key %1</source>
        <translation>Chave estrangeira %1</translation>
    </message>
    <message>
        <source>What goes with it</source>
        <translation>O que vai junto</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regra</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Linhas</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>O que acontece</translation>
    </message>
</context>
<context>
    <name>botdeck::DetailsField</name>
    <message>
        <source>Follow the key</source>
        <translation>Seguir a chave</translation>
    </message>
    <message>
        <source>Reveal the secret</source>
        <translation>Revelar o segredo</translation>
    </message>
    <message>
        <source>%1, edited</source>
        <comment>type of a column</comment>
        <translation>%1, editado</translation>
    </message>
    <message>
        <source>%1, not null</source>
        <comment>type of a column</comment>
        <translation>%1, não nulo</translation>
    </message>
    <message>
        <source>A new secret</source>
        <translation>Um novo segredo</translation>
    </message>
    <message>
        <source>Was NULL</source>
        <translation>Era NULL</translation>
    </message>
    <message>
        <source>Was %1 characters, now %2</source>
        <translation>Eram %1 caracteres, agora %2</translation>
    </message>
    <message>
        <source>Was empty</source>
        <translation>Estava vazio</translation>
    </message>
    <message>
        <source>Was %1</source>
        <translation>Era %1</translation>
    </message>
    <message>
        <source>Read all %1</source>
        <translation>Ler todos os %1</translation>
    </message>
    <message>
        <source>Read the value</source>
        <translation>Ler o valor</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>não lido</translation>
    </message>
</context>
<context>
    <name>botdeck::DetailsPane</name>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <translation>Copiar a chave</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Fechar detalhes</translation>
    </message>
    <message>
        <source>No row selected</source>
        <translation>Nenhuma linha selecionada</translation>
    </message>
    <message>
        <source>New row</source>
        <translation>Nova linha</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Linha %1</translation>
    </message>
    <message>
        <source>Values of the row</source>
        <translation>Valores da linha</translation>
    </message>
    <message>
        <source>Choose a row to see all its values</source>
        <translation>Escolha uma linha para ver todos os seus valores</translation>
    </message>
    <message numerus="yes">
        <source>Show all %Ln fields</source>
        <translation>
            <numerusform>Mostrar %Ln campo</numerusform>
            <numerusform>Mostrar todos os %Ln campos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::DiffTable</name>
    <message>
        <source>Column</source>
        <translation>Coluna</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Depois</translation>
    </message>
    <message>
        <source>%1 before</source>
        <comment>column</comment>
        <translation>%1 antes</translation>
    </message>
    <message>
        <source>%1 after</source>
        <comment>column</comment>
        <translation>%1 depois</translation>
    </message>
</context>
<context>
    <name>botdeck::EditKeeper</name>
    <message numerus="yes">
        <source>%Ln changes of the last time had been saved</source>
        <translation>
            <numerusform>%Ln alteração da última vez já tinha sido salva</numerusform>
            <numerusform>%Ln alterações da última vez já tinham sido salvas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::EditedColumn</name>
    <message>
        <source>The column must not be NULL</source>
        <translation>A coluna não pode ser NULL</translation>
    </message>
</context>
<context>
    <name>botdeck::EntityDetails</name>
    <message>
        <source>What hangs on it</source>
        <translation>O que depende dela</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversas</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Linha</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconhecido</translation>
    </message>
</context>
<context>
    <name>botdeck::EntityForm</name>
    <message>
        <source>Form</source>
        <translation>Formulário</translation>
    </message>
</context>
<context>
    <name>botdeck::EntityList</name>
    <message>
        <source>New</source>
        <translation>Criar</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>Filtrar %1</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>Criar %1</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Sem filtro de %1</translation>
    </message>
    <message>
        <source>%1 table</source>
        <translation>Tabela de %1</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Lendo %1</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Nada corresponde</translation>
    </message>
    <message>
        <source>No %1 yet</source>
        <translation>Ainda não há %1</translation>
    </message>
    <message>
        <source>No row has what the filter asks for.</source>
        <translation>Nenhuma linha tem o que o filtro pede.</translation>
    </message>
    <message>
        <source>They appear here once there are some.</source>
        <translation>Aparecem aqui assim que houver.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
</context>
<context>
    <name>botdeck::EntityModel</name>
    <message>
        <source>The server makes these values itself</source>
        <translation>O próprio servidor gera estes valores</translation>
    </message>
    <message>
        <source>The role %1 lacks INSERT on %2</source>
        <translation>O papel %1 não tem INSERT em %2</translation>
    </message>
    <message>
        <source>The role %1 lacks UPDATE on %2</source>
        <translation>O papel %1 não tem UPDATE em %2</translation>
    </message>
    <message>
        <source>The role %1 lacks %2 on %3</source>
        <translation>O papel %1 não tem %2 em %3</translation>
    </message>
    <message>
        <source>%1 is needed</source>
        <translation>O campo %1 é obrigatório</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”: %2</translation>
    </message>
    <message>
        <source>%1 already has this value</source>
        <translation>%1 já tem este valor</translation>
    </message>
    <message>
        <source>Another row</source>
        <translation>Outra linha</translation>
    </message>
    <message>
        <source>Try %1</source>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>The row is not there any more</source>
        <translation>A linha não existe mais</translation>
    </message>
</context>
<context>
    <name>botdeck::EntityPage</name>
    <message>
        <source>You may not read %1</source>
        <translation>Você não pode ler %1</translation>
    </message>
    <message>
        <source>Your role %1 lacks SELECT on %2. An administrator can grant it.</source>
        <translation>Seu papel %1 não tem SELECT em %2. Um administrador pode concedê-lo.</translation>
    </message>
    <message>
        <source>Copy the GRANT statement</source>
        <translation>Copiar o comando GRANT</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>botdeck::EntityRowDelegate</name>
    <message>
        <source>Hidden</source>
        <translation>Oculto</translation>
    </message>
    <message>
        <source>Not active</source>
        <translation>Inativo</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Novo</translation>
    </message>
    <message>
        <source>Anonymous</source>
        <translation>Anônimo</translation>
    </message>
</context>
<context>
    <name>botdeck::EntityView</name>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Excluir…</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>Nothing chosen</source>
        <translation>Nada selecionado</translation>
    </message>
    <message>
        <source>Choose a %1 from the list.</source>
        <translation>Escolha %1 na lista.</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>Criar %1</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Ativo</translation>
    </message>
    <message>
        <source>Not active</source>
        <translation>Inativo</translation>
    </message>
    <message>
        <source>Open conversations</source>
        <translation>Abrir conversas</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number, kind of rows</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 loaded</source>
        <comment>number, kind of rows</comment>
        <translation>%1 %2 já na lista</translation>
    </message>
    <message>
        <source>Marked for deletion</source>
        <translation>Marcada para exclusão</translation>
    </message>
    <message>
        <source>The next save deletes this row.</source>
        <translation>O próximo salvamento exclui esta linha.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Manter</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Another program has changed this row</source>
        <translation>Outro programa alterou esta linha</translation>
    </message>
    <message>
        <source>Review shows its values beside yours.</source>
        <translation>A revisão mostra os valores dele ao lado dos seus.</translation>
    </message>
    <message>
        <source>The row is not there any more</source>
        <translation>A linha não existe mais</translation>
    </message>
    <message>
        <source>Another program has deleted it.</source>
        <translation>Outro programa a excluiu.</translation>
    </message>
    <message>
        <source>The server changed nothing and gave no reason</source>
        <translation>O servidor não alterou nada e não informou o motivo</translation>
    </message>
    <message>
        <source>Row security, a rule or a trigger refused it.</source>
        <translation>Segurança em nível de linha, uma regra ou um gatilho recusou a alteração.</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Voltar à lista</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Padrão</translation>
    </message>
    <message>
        <source>This bot</source>
        <translation>Este bot</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Embutido</translation>
    </message>
    <message>
        <source>Unset</source>
        <translation>Não definido</translation>
    </message>
    <message>
        <source>The secret is not read: an empty one would count as unset</source>
        <translation>O segredo não é lido: um vazio contaria como não definido</translation>
    </message>
    <message>
        <source>Nothing was marked for deletion</source>
        <translation>Nada foi marcado para exclusão</translation>
    </message>
    <message>
        <source>The row is not shown any more. Choose it again</source>
        <translation>A linha não é mais mostrada. Escolha-a de novo</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Não se sabe</translation>
    </message>
    <message>
        <source>The default could not be read: %1</source>
        <translation>O padrão não pôde ser lido: %1</translation>
    </message>
</context>
<context>
    <name>botdeck::EnvironmentBadge</name>
    <message>
        <source>Environment: %1</source>
        <translation>Ambiente: %1</translation>
    </message>
    <message>
        <source>Environment: %1, %2</source>
        <comment>kind, place</comment>
        <translation>Ambiente: %1, %2</translation>
    </message>
</context>
<context>
    <name>botdeck::EnvironmentStrip</name>
    <message>
        <source>Environment: %1</source>
        <translation>Ambiente: %1</translation>
    </message>
</context>
<context>
    <name>botdeck::FactsCommand</name>
    <message>
        <source>server</source>
        <translation>servidor</translation>
    </message>
    <message>
        <source>database</source>
        <translation>banco de dados</translation>
    </message>
    <message>
        <source>role</source>
        <translation>papel</translation>
    </message>
    <message>
        <source>%1, superuser</source>
        <translation>%1, superusuário</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>criptografado</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sim</translation>
    </message>
    <message>
        <source>no</source>
        <translation>não</translation>
    </message>
    <message>
        <source>standby</source>
        <translation>standby</translation>
    </message>
    <message>
        <source>system</source>
        <translation>sistema</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e mais %n</numerusform>
            <numerusform>e mais %n</numerusform>
        </translation>
    </message>
    <message>
        <source>fits</source>
        <translation>corresponde</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>não é</translation>
    </message>
    <message>
        <source>%1 of %2 columns</source>
        <translation>%1 de %2 colunas</translation>
    </message>
</context>
<context>
    <name>botdeck::FilterBar</name>
    <message>
        <source>Clear</source>
        <translation>Limpar</translation>
    </message>
    <message>
        <source>Take all filters away</source>
        <translation>Remover todos os filtros</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message>
        <source>and %1</source>
        <comment>a further filter</comment>
        <translation>e %1</translation>
    </message>
</context>
<context>
    <name>botdeck::FilterPopup</name>
    <message>
        <source>Apply filter</source>
        <translation>Aplicar filtro</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Coluna</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes de</translation>
    </message>
    <message>
        <source>Values, one a line</source>
        <translation>Valores, um por linha</translation>
    </message>
    <message>
        <source>One value a line</source>
        <translation>Um valor por linha</translation>
    </message>
    <message>
        <source>A value is missing</source>
        <translation>Falta um valor</translation>
    </message>
    <message>
        <source>From the first up to, not with, the second</source>
        <translation>Do primeiro até o segundo, sem incluir o segundo</translation>
    </message>
</context>
<context>
    <name>botdeck::FormField</name>
    <message>
        <source>Take the edit of %1 back</source>
        <translation>Desfazer a edição de %1</translation>
    </message>
    <message>
        <source>Try %1</source>
        <translation>Usar %1</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what the server says, its hint</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Set the text aside</source>
        <translation>Pôr o texto de lado</translation>
    </message>
</context>
<context>
    <name>botdeck::GoToButton</name>
    <message>
        <source>Go to page or table</source>
        <translation>Ir para página ou tabela</translation>
    </message>
    <message>
        <source>Go to page or table (Ctrl+K)</source>
        <translation>Ir para página ou tabela (Ctrl+K)</translation>
    </message>
</context>
<context>
    <name>botdeck::GoToDialog</name>
    <message>
        <source>Go to</source>
        <translation>Ir para</translation>
    </message>
    <message>
        <source>Go to page or table</source>
        <translation>Ir para página ou tabela</translation>
    </message>
    <message>
        <source>Pages and tables</source>
        <translation>Páginas e tabelas</translation>
    </message>
    <message>
        <source>Page, table or action</source>
        <translation>Página, tabela ou ação</translation>
    </message>
    <message>
        <source>choose</source>
        <comment>what keys do</comment>
        <translation>escolher</translation>
    </message>
    <message>
        <source>open</source>
        <comment>what a key does</comment>
        <translation>abrir</translation>
    </message>
    <message>
        <source>narrow</source>
        <comment>what a key does</comment>
        <translation>restringir</translation>
    </message>
    <message>
        <source>close</source>
        <comment>what a key does</comment>
        <translation>fechar</translation>
    </message>
    <message>
        <source>Nothing fits “%1”: no page, table or action has these letters in its name</source>
        <translation>Nada corresponde a “%1”: nenhuma página, tabela ou ação tem essas letras no nome</translation>
    </message>
</context>
<context>
    <name>botdeck::GonePane</name>
    <message>
        <source>The row is gone</source>
        <translation>A linha não existe mais</translation>
    </message>
    <message>
        <source>Someone deleted it after you read it, so there is nothing left to delete</source>
        <translation>Alguém a excluiu depois que você a leu, portanto não resta nada para excluir</translation>
    </message>
    <message numerus="yes">
        <source>Someone deleted it after you read it. Your edit of %n columns has nowhere to go</source>
        <translation>
            <numerusform>Alguém a excluiu depois que você a leu. Sua edição de %n coluna não tem destino</numerusform>
            <numerusform>Alguém a excluiu depois que você a leu. Sua edição de %n colunas não tem destino</numerusform>
        </translation>
    </message>
    <message>
        <source>What should become of your edit</source>
        <translation>O que fazer com a sua edição</translation>
    </message>
    <message>
        <source>Drop the mark</source>
        <translation>Descartar a marca</translation>
    </message>
    <message>
        <source>Drop the edit</source>
        <translation>Descartar a edição</translation>
    </message>
    <message>
        <source>The other changes stay and can be saved</source>
        <translation>As outras alterações ficam e podem ser salvas</translation>
    </message>
    <message>
        <source>Insert the row again</source>
        <translation>Inserir a linha novamente</translation>
    </message>
    <message numerus="yes">
        <source>Under its old key, with your %n columns; all others take their defaults</source>
        <translation>
            <numerusform>Com a chave antiga e a sua %n coluna; todas as outras assumem o valor padrão</numerusform>
            <numerusform>Com a chave antiga e as suas %n colunas; todas as outras assumem o valor padrão</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it pending</source>
        <translation>Manter pendente</translation>
    </message>
    <message>
        <source>Nothing can be saved until it is decided</source>
        <translation>Nada pode ser salvo até que isso seja decidido</translation>
    </message>
    <message>
        <source>Your edit</source>
        <translation>Sua edição</translation>
    </message>
</context>
<context>
    <name>botdeck::GridActions</name>
    <message>
        <source>Copied the value</source>
        <translation>O valor foi copiado</translation>
    </message>
    <message numerus="yes">
        <source>Copied %1 cells of %2 rows</source>
        <translation>
            <numerusform>Copiada %1 célula de %2 linhas</numerusform>
            <numerusform>Copiadas %1 células de %2 linhas</numerusform>
        </translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Follow the key</source>
        <translation>Seguir a chave</translation>
    </message>
    <message>
        <source>Filter by this value</source>
        <translation>Filtrar por este valor</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Ordenar por esta coluna</translation>
    </message>
    <message>
        <source>Set NULL</source>
        <translation>Definir NULL</translation>
    </message>
    <message>
        <source>Set default</source>
        <translation>Definir o valor padrão</translation>
    </message>
    <message>
        <source>Back to the server&apos;s value</source>
        <translation>Voltar ao valor do servidor</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Insert row</source>
        <translation>Inserir linha</translation>
    </message>
    <message>
        <source>Duplicate row</source>
        <translation>Duplicar linha</translation>
    </message>
    <message>
        <source>Delete row</source>
        <translation>Excluir linha</translation>
    </message>
    <message>
        <source>This cell is no foreign key with a value</source>
        <translation>Esta célula não é uma chave estrangeira com valor</translation>
    </message>
    <message numerus="yes">
        <source>Keep %Ln rows</source>
        <translation>
            <numerusform>Manter %Ln linha</numerusform>
            <numerusform>Manter %Ln linhas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln rows</source>
        <translation>
            <numerusform>Excluir %Ln linha</numerusform>
            <numerusform>Excluir %Ln linhas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cells stay as they are. %1</source>
        <translation>
            <numerusform>%Ln célula fica como está. %1</numerusform>
            <numerusform>%Ln células ficam como estão. %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::GridClipboard</name>
    <message>
        <source>Nothing was copied: some of these rows are just being read again. Wait for them and copy again</source>
        <translation>Nada foi copiado: algumas destas linhas estão sendo lidas novamente. Espere por elas e copie de novo</translation>
    </message>
    <message>
        <source>Nothing was copied: %1 of these values have been read only in part. Select fewer rows, or export</source>
        <translation>Nada foi copiado: %1 destes valores foram lidos só em parte. Selecione menos linhas ou exporte</translation>
    </message>
    <message>
        <source>Nothing was copied: %1 cells are too many for the clipboard. Select fewer rows, or export</source>
        <translation>Nada foi copiado: %1 células são demais para a área de transferência. Selecione menos linhas ou exporte</translation>
    </message>
    <message>
        <source>Nothing was copied: the value is secret. Reveal it in the details pane to copy it there</source>
        <translation>Nada foi copiado: o valor é secreto. Revele-o no painel de detalhes para copiá-lo de lá</translation>
    </message>
    <message>
        <source>Nothing was copied: a value that has been read only in part could not be read whole</source>
        <translation>Nada foi copiado: um valor lido só em parte não pôde ser lido por inteiro</translation>
    </message>
</context>
<context>
    <name>botdeck::GridColumns</name>
    <message>
        <source>%1 of %2 columns</source>
        <translation>%1 de %2 colunas</translation>
    </message>
</context>
<context>
    <name>botdeck::GridDelegate</name>
    <message>
        <source>This value can&apos;t be changed now</source>
        <translation>Este valor não pode ser alterado agora</translation>
    </message>
</context>
<context>
    <name>botdeck::GridHeader</name>
    <message>
        <source>Sort ascending</source>
        <translation>Ordem crescente</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>Ordem decrescente</translation>
    </message>
    <message>
        <source>Filter by this column…</source>
        <translation>Filtrar por esta coluna…</translation>
    </message>
    <message>
        <source>Hide column</source>
        <translation>Ocultar coluna</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Colunas…</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Redefinir colunas</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>column, type</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Default %1</source>
        <translation>Padrão %1</translation>
    </message>
    <message>
        <source>Not NULL</source>
        <translation>Não nulo</translation>
    </message>
    <message>
        <source>Rows can&apos;t be sorted by this column</source>
        <translation>Não é possível ordenar linhas por esta coluna</translation>
    </message>
</context>
<context>
    <name>botdeck::GridView</name>
    <message>
        <source>The value is still being read</source>
        <translation>O valor ainda está sendo lido</translation>
    </message>
</context>
<context>
    <name>botdeck::HeaderBar</name>
    <message>
        <source>Show or fold the sidebar (Ctrl+B)</source>
        <translation>Mostrar ou recolher a barra lateral (Ctrl+B)</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>Voltar (Alt+Esquerda)</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>Avançar (Alt+Direita)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
    <message>
        <source>private cluster, socket only</source>
        <translation>cluster privado, somente socket</translation>
    </message>
    <message>
        <source>Unix socket</source>
        <translation>Socket Unix</translation>
    </message>
    <message>
        <source>No TLS</source>
        <translation>Sem TLS</translation>
    </message>
    <message>
        <source>TLS verified</source>
        <translation>TLS verificado</translation>
    </message>
    <message>
        <source>TLS, not verified</source>
        <translation>TLS, não verificado</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Conectado</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conectando</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Conexão perdida</translation>
    </message>
    <message>
        <source>Reconnecting</source>
        <translation>Reconectando</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Não conectado</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>este computador</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>host / database</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Waiting for the server</source>
        <translation>Esperando o servidor</translation>
    </message>
</context>
<context>
    <name>botdeck::IncomingList</name>
    <message>
        <source>What points here</source>
        <translation>O que aponta para cá</translation>
    </message>
    <message>
        <source>No table refers to %1</source>
        <translation>Nenhuma tabela faz referência a %1</translation>
    </message>
    <message>
        <source>Rows of %1 whose %2 names this row</source>
        <translation>Linhas de %1 cuja coluna %2 indica esta linha</translation>
    </message>
    <message>
        <source>no access</source>
        <translation>sem acesso</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>não contadas</translation>
    </message>
</context>
<context>
    <name>botdeck::KeyHint</name>
    <message>
        <source>%1: %2</source>
        <comment>keys: what they do</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>botdeck::KeyValueList</name>
    <message>
        <source>%1: %2</source>
        <comment>key and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <comment>name of a value</comment>
        <translation>Copiar %1</translation>
    </message>
</context>
<context>
    <name>botdeck::LargeTextView</name>
    <message>
        <source>Copy all</source>
        <translation>Copiar tudo</translation>
    </message>
    <message>
        <source>Save to file…</source>
        <translation>Salvar em arquivo…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
    <message>
        <source>Save the value to a file</source>
        <translation>Salvar o valor em um arquivo</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Salvo em %1</translation>
    </message>
    <message>
        <source>Not saved to %1: %2</source>
        <translation>Não salvo em %1: %2</translation>
    </message>
    <message>
        <source>%1 characters. A text or line of this length can be read here, not edited</source>
        <translation>%1 caracteres. Um texto ou uma linha desse tamanho pode ser lido aqui, mas não editado</translation>
    </message>
</context>
<context>
    <name>botdeck::LineEditor</name>
    <message>
        <source>hidden</source>
        <translation>oculto</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vazio</translation>
    </message>
    <message>
        <source>Like %1</source>
        <translation>Como %1</translation>
    </message>
</context>
<context>
    <name>botdeck::LineFieldEditor</name>
    <message>
        <source>hidden</source>
        <translation>oculto</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vazio</translation>
    </message>
</context>
<context>
    <name>botdeck::LoadingOverlay</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>%1, %2 s</source>
        <comment>what is read, elapsed seconds</comment>
        <translation>%1, %2 s</translation>
    </message>
</context>
<context>
    <name>botdeck::LocalWorkspace</name>
    <message>
        <source>Local workspace</source>
        <translation>Espaço de trabalho local</translation>
    </message>
    <message>
        <source>Looking at the database…</source>
        <translation>Examinando o banco de dados…</translation>
    </message>
    <message>
        <source>Setting up the database, step %1 of %2…</source>
        <translation>Preparando o banco de dados, etapa %1 de %2…</translation>
    </message>
</context>
<context>
    <name>botdeck::LongTextEditor</name>
    <message>
        <source>Wrap</source>
        <translation>Quebrar linhas</translation>
    </message>
    <message>
        <source>Monospace</source>
        <translation>Monoespaçada</translation>
    </message>
    <message>
        <source>Spread over lines</source>
        <translation>Distribuir em linhas</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>oculto</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vazio</translation>
    </message>
    <message>
        <source>%1 characters, %2</source>
        <translation>%1 caracteres, %2</translation>
    </message>
    <message>
        <source>Enter takes it over, Shift+Enter adds a line, Esc leaves the old value</source>
        <translation>Enter aceita, Shift+Enter acrescenta uma linha, Esc mantém o valor antigo</translation>
    </message>
    <message>
        <source>Esc closes it</source>
        <translation>Esc fecha</translation>
    </message>
    <message>
        <source>The beginning is shown. Enter takes it over, Esc leaves the old value</source>
        <translation>O início é mostrado. Enter aceita, Esc mantém o valor antigo</translation>
    </message>
</context>
<context>
    <name>botdeck::MainWindow</name>
    <message>
        <source>Keep editing</source>
        <translation>Continuar editando</translation>
    </message>
    <message>
        <source>Botdeck</source>
        <translation>Botdeck</translation>
    </message>
    <message>
        <source>%1 – %2 – Botdeck</source>
        <translation>%1 – %2 – Botdeck</translation>
    </message>
    <message>
        <source>%1 – Botdeck</source>
        <translation>%1 – Botdeck</translation>
    </message>
    <message>
        <source>UTC</source>
        <comment>time zone in the status line</comment>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Last query %1</source>
        <translation>Última consulta %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Voltar</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Avançar</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>Barra lateral</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Find in page</source>
        <translation>Buscar na página</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Próximo painel</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Página %1</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Atualizar</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Salvar alterações</translation>
    </message>
    <message>
        <source>Review changes…</source>
        <translation>Revisar alterações…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Desfazer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Refazer</translation>
    </message>
    <message>
        <source>Go to…</source>
        <translation>Ir para…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Atalhos de teclado</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Desconectar</translation>
    </message>
    <message>
        <source>Quit Botdeck</source>
        <translation>Sair do Botdeck</translation>
    </message>
    <message>
        <source>Password for %1</source>
        <translation>Senha de %1</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Senha do usuário %1</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>It is not known yet whether the changes were saved</source>
        <translation>Ainda não se sabe se as alterações foram salvas</translation>
    </message>
    <message>
        <source>A save is under way</source>
        <translation>Um salvamento está em andamento</translation>
    </message>
    <message>
        <source>Close without knowing</source>
        <translation>Fechar sem saber</translation>
    </message>
    <message>
        <source>Keep it open</source>
        <translation>Manter aberto</translation>
    </message>
    <message>
        <source>Wait for the answer, then close</source>
        <translation>Esperar a resposta e então fechar</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Revisar…</translation>
    </message>
    <message numerus="yes">
        <source>Closing %1 discards them</source>
        <comment>%n changes</comment>
        <translation>
            <numerusform>Fechar %1 a descarta</numerusform>
            <numerusform>Fechar %1 as descarta</numerusform>
        </translation>
    </message>
    <message>
        <source>What is being typed is not saved</source>
        <translation>O que está sendo digitado não está salvo</translation>
    </message>
    <message numerus="yes">
        <source>The system asks Botdeck to end. Without an answer %1 is closed in %n seconds, and what is not saved is discarded</source>
        <translation>
            <numerusform>O sistema pede que o Botdeck termine. Sem resposta, %1 é fechado em %n segundo, e o que não foi salvo é descartado</numerusform>
            <numerusform>O sistema pede que o Botdeck termine. Sem resposta, %1 é fechado em %n segundos, e o que não foi salvo é descartado</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard what is being typed</source>
        <translation>Descartar o que está sendo digitado</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Nova conexão</translation>
    </message>
    <message>
        <source>Undo the last save…</source>
        <translation>Desfazer o último salvamento…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are not saved</source>
        <translation>
            <numerusform>%Ln alteração não foi salva</numerusform>
            <numerusform>%Ln alterações não foram salvas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln changes</source>
        <translation>
            <numerusform>Descartar %Ln alteração</numerusform>
            <numerusform>Descartar %Ln alterações</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln changes</source>
        <translation>
            <numerusform>Salvar %Ln alteração</numerusform>
            <numerusform>Salvar %Ln alterações</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep for next time</source>
        <translation>Guardar para a próxima vez</translation>
    </message>
    <message numerus="yes">
        <source>Closing %1 discards them, or keeps them sealed on this computer</source>
        <comment>%n changes</comment>
        <translation>
            <numerusform>Fechar %1 a descarta, ou a guarda selada neste computador</numerusform>
            <numerusform>Fechar %1 as descarta, ou as guarda seladas neste computador</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The system asks Botdeck to end. Without an answer %1 is closed in %n seconds, and what is not saved is kept sealed on this computer</source>
        <translation>
            <numerusform>O sistema pede que o Botdeck termine. Sem resposta, %1 fecha em %n segundo, e o que não foi salvo fica guardado e selado neste computador</numerusform>
            <numerusform>O sistema pede que o Botdeck termine. Sem resposta, %1 fecha em %n segundos, e o que não foi salvo fica guardado e selado neste computador</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The COMMIT may have been sent to %1. If you close it now, %Ln changes may be saved or not, and Botdeck will not tell which</source>
        <translation>
            <numerusform>O COMMIT pode ter sido enviado a %1. Se você fechar agora, %Ln alteração pode ter sido salva ou não, e o Botdeck não dirá qual dos dois</numerusform>
            <numerusform>O COMMIT pode ter sido enviado a %1. Se você fechar agora, %Ln alterações podem ter sido salvas ou não, e o Botdeck não dirá qual dos dois</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Fechar esta mensagem</translation>
    </message>
</context>
<context>
    <name>botdeck::MigrationFooter</name>
    <message>
        <source>Revert the last…</source>
        <translation>Reverter a última…</translation>
    </message>
    <message>
        <source>Progress of the migrations</source>
        <translation>Progresso das migrações</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>Plan: apply %n migrations</source>
        <translation>
            <numerusform>Plano: aplicar %n migração</numerusform>
            <numerusform>Plano: aplicar %n migrações</numerusform>
        </translation>
    </message>
    <message>
        <source>All migrations are applied</source>
        <translation>Todas as migrações estão aplicadas</translation>
    </message>
    <message>
        <source>Runs the down.sql of %1</source>
        <translation>Executa o down.sql de %1</translation>
    </message>
    <message>
        <source>No plan</source>
        <translation>Sem plano</translation>
    </message>
    <message>
        <source>%1.  %2 %3</source>
        <comment>number, version, name</comment>
        <translation>%1.  %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e mais %n</numerusform>
            <numerusform>e mais %n</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <comment>step, steps, name</comment>
        <translation>%1 de %2: %3</translation>
    </message>
</context>
<context>
    <name>botdeck::MigrationRows</name>
    <message>
        <source>To run</source>
        <translation>A executar</translation>
    </message>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n pendente</numerusform>
            <numerusform>%n pendentes</numerusform>
        </translation>
    </message>
    <message>
        <source>In the journal</source>
        <translation>No registro</translation>
    </message>
    <message numerus="yes">
        <source>%n applied</source>
        <translation>
            <numerusform>%n aplicada</numerusform>
            <numerusform>%n aplicadas</numerusform>
        </translation>
    </message>
    <message>
        <source>below an applied one</source>
        <translation>abaixo de uma aplicada</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>when, duration</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Pendente</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Fora de ordem</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Aplicada</translation>
    </message>
    <message>
        <source>Missing on disk</source>
        <translation>Ausente no disco</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Em execução</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>heading, count</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>name, status, date</comment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>botdeck::MigrationScript</name>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Script of the migration</source>
        <translation>Script da migração</translation>
    </message>
    <message>
        <source>%1, in the journal but not in the folder</source>
        <translation>%1, no registro, mas não na pasta</translation>
    </message>
    <message>
        <source>runs in one transaction</source>
        <translation>executada em uma transação</translation>
    </message>
    <message>
        <source>runs outside a transaction</source>
        <translation>executada fora de uma transação</translation>
    </message>
    <message>
        <source>can&apos;t be reverted</source>
        <translation>não pode ser revertida</translation>
    </message>
    <message>
        <source>applied %1</source>
        <translation>aplicada em %1</translation>
    </message>
    <message>
        <source>%1, line %2, column %3</source>
        <translation>%1, linha %2, coluna %3</translation>
    </message>
    <message>
        <source>%1, statement %2</source>
        <translation>%1, comando %2</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <comment>name of a migration</comment>
        <translation>%1 falhou</translation>
    </message>
</context>
<context>
    <name>botdeck::MigrationSets</name>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
    </message>
    <message numerus="yes">
        <source>Diesel, built in, %n applied</source>
        <translation>
            <numerusform>Diesel, integrado, %n aplicada</numerusform>
            <numerusform>Diesel, integrado, %n aplicadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Diesel, %n applied</source>
        <translation>
            <numerusform>Diesel, %n aplicada</numerusform>
            <numerusform>Diesel, %n aplicadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Not read</source>
        <comment>migration set that can&apos;t be read</comment>
        <translation>Não lido</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Falhou</translation>
    </message>
    <message>
        <source>Comes with Botdeck</source>
        <translation>Vem com o Botdeck</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n pending</source>
        <translation>
            <numerusform>%1, %2, %n pendente</numerusform>
            <numerusform>%1, %2, %n pendentes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::MigrationSetsDelegate</name>
    <message numerus="yes">
        <source>%n pending</source>
        <translation>
            <numerusform>%n pendente</numerusform>
            <numerusform>%n pendentes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::MigrationsCommand</name>
    <message>
        <source>Botdeck has no migrations for this system</source>
        <translation>O Botdeck não tem migrações para este sistema</translation>
    </message>
    <message>
        <source>Name the folder of a Diesel set with --set</source>
        <translation>Informe a pasta de um conjunto Diesel com --set</translation>
    </message>
    <message>
        <source>Nothing was run: %1 is production (%2)</source>
        <translation>Nada foi executado: %1 é produção (%2)</translation>
    </message>
    <message>
        <source>Repeat the command with --yes to run it there</source>
        <translation>Repita o comando com --yes para executar lá</translation>
    </message>
</context>
<context>
    <name>botdeck::MigrationsPage</name>
    <message>
        <source>Open a folder of migrations</source>
        <translation>Abrir uma pasta de migrações</translation>
    </message>
    <message>
        <source>No migration set</source>
        <translation>Nenhum conjunto de migrações</translation>
    </message>
    <message>
        <source>Botdeck knows no migrations of this system. Open the folder of a Diesel set with the plus above</source>
        <translation>O Botdeck não conhece migrações deste sistema. Abra a pasta de um conjunto Diesel com o sinal de mais acima</translation>
    </message>
    <message>
        <source>No migrations</source>
        <translation>Nenhuma migração</translation>
    </message>
    <message>
        <source>The folder holds none, and the journal names none</source>
        <translation>A pasta não contém nenhuma, e o registro não cita nenhuma</translation>
    </message>
    <message>
        <source>This server is a standby: migrations run on its primary</source>
        <translation>Este servidor é um standby: as migrações são executadas no primário dele</translation>
    </message>
    <message>
        <source>This connection is read-only, so no migration can run</source>
        <translation>Esta conexão é somente leitura, portanto nenhuma migração pode ser executada</translation>
    </message>
    <message>
        <source>Nothing was run</source>
        <translation>Nada foi executado</translation>
    </message>
    <message>
        <source>What was typed is not the name of the database</source>
        <translation>O que foi digitado não é o nome do banco de dados</translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation>Aplicando…</translation>
    </message>
    <message>
        <source>Reverting…</source>
        <translation>Revertendo…</translation>
    </message>
    <message>
        <source>A script ended its transaction itself, so it and its journal row were not one step</source>
        <translation>Um script encerrou a própria transação, portanto ele e sua linha no registro não foram uma única etapa</translation>
    </message>
    <message>
        <source>Cancelled at %1</source>
        <translation>Cancelado em %1</translation>
    </message>
    <message>
        <source>Nothing was reverted</source>
        <translation>Nada foi revertido</translation>
    </message>
    <message>
        <source>Stopped at %1</source>
        <translation>Parado em %1</translation>
    </message>
    <message>
        <source>Journal read %1</source>
        <translation>Registro lido %1</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrações</translation>
    </message>
</context>
<context>
    <name>botdeck::MigrationsSidePane</name>
    <message>
        <source>Migrations</source>
        <translation>Migrações</translation>
    </message>
    <message>
        <source>Take this folder off the list</source>
        <translation>Remover esta pasta da lista</translation>
    </message>
    <message>
        <source>Open a folder of migrations…</source>
        <translation>Abrir uma pasta de migrações…</translation>
    </message>
    <message>
        <source>Read folders and journal again</source>
        <translation>Ler pastas e registro novamente</translation>
    </message>
    <message>
        <source>Migration sets</source>
        <translation>Conjuntos de migrações</translation>
    </message>
    <message>
        <source>Migrations table</source>
        <translation>Tabela de migrações</translation>
    </message>
</context>
<context>
    <name>botdeck::PaletteScopes</name>
    <message>
        <source>All</source>
        <comment>places to look in</comment>
        <translation>Tudo</translation>
    </message>
</context>
<context>
    <name>botdeck::PasswordCommand</name>
    <message>
        <source>Standard input can&apos;t be read</source>
        <translation>Não é possível ler a entrada padrão</translation>
    </message>
    <message>
        <source>There is no password on standard input</source>
        <translation>Não há senha na entrada padrão</translation>
    </message>
    <message>
        <source>Write it there, followed by a line break</source>
        <translation>Escreva-a ali, seguida de uma quebra de linha</translation>
    </message>
</context>
<context>
    <name>botdeck::PasswordDialog</name>
    <message>
        <source>&amp;New value</source>
        <translation>&amp;Novo valor</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>&amp;Mais uma vez</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Set it</source>
        <translation>Definir</translation>
    </message>
    <message>
        <source>The two are not the same</source>
        <translation>Os dois não são iguais</translation>
    </message>
</context>
<context>
    <name>botdeck::PasswordEdit</name>
    <message>
        <source>Hide the password</source>
        <translation>Ocultar a senha</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Mostrar a senha</translation>
    </message>
</context>
<context>
    <name>botdeck::PendingBar</name>
    <message>
        <source>Undo the last change</source>
        <translation>Desfazer a última alteração</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Refazer</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>Descartar…</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revisar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salvar</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>changes in a table</comment>
        <translation>%1 em %2</translation>
    </message>
    <message>
        <source>The changes are being saved</source>
        <translation>As alterações estão sendo salvas</translation>
    </message>
    <message>
        <source>Resolve…</source>
        <translation>Resolver…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Save %1</source>
        <comment>number of changes</comment>
        <translation>Salvar %1</translation>
    </message>
    <message>
        <source>In memory only</source>
        <translation>Só na memória</translation>
    </message>
    <message numerus="yes">
        <source>Saving %Ln change(s)</source>
        <translation>
            <numerusform>Salvando %Ln alteração</numerusform>
            <numerusform>Salvando %Ln alterações</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pending change(s)</source>
        <translation>
            <numerusform>%Ln alteração pendente</numerusform>
            <numerusform>%Ln alterações pendentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edit(s)</source>
        <translation>
            <numerusform>%Ln edição</numerusform>
            <numerusform>%Ln edições</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln insert(s)</source>
        <translation>
            <numerusform>%Ln inserção</numerusform>
            <numerusform>%Ln inserções</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln delete(s)</source>
        <translation>
            <numerusform>%Ln exclusão</numerusform>
            <numerusform>%Ln exclusões</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two kinds of changes: 2 edits, 1 delete</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>three kinds of changes: 2 edits, 1 insert, 1 delete</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>changes, what goes along: 1 delete, 26 rows go along</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 in %2, %3</source>
        <comment>changes, a table, what goes along: 1 delete in bots, 26 rows go along</comment>
        <translation>%1 em %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) changed on the server meanwhile</source>
        <translation>
            <numerusform>%Ln linha foi alterada no servidor nesse meio-tempo</numerusform>
            <numerusform>%Ln linhas foram alteradas no servidor nesse meio-tempo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) must be corrected first</source>
        <translation>
            <numerusform>%Ln campo precisa ser corrigido primeiro</numerusform>
            <numerusform>%Ln campos precisam ser corrigidos primeiro</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s)</source>
        <translation>
            <numerusform>%Ln conflito</numerusform>
            <numerusform>%Ln conflitos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln field(s) to correct</source>
        <translation>
            <numerusform>%Ln campo a corrigir</numerusform>
            <numerusform>%Ln campos a corrigir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) refused</source>
        <translation>
            <numerusform>%Ln linha recusada</numerusform>
            <numerusform>%Ln linhas recusadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln change(s)</source>
        <translation>
            <numerusform>Salvar %Ln alteração</numerusform>
            <numerusform>Salvar %Ln alterações</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::ProfileDelegate</name>
    <message>
        <source>Read-only</source>
        <translation>Somente leitura</translation>
    </message>
</context>
<context>
    <name>botdeck::ProfileListModel</name>
    <message>
        <source>%1, %2, read-only, %3</source>
        <translation>%1, %2, somente leitura, %3</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>Hoje %1</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ontem</translation>
    </message>
</context>
<context>
    <name>botdeck::ProfilesCommand</name>
    <message>
        <source>No profile is named</source>
        <translation>Nenhum perfil foi informado</translation>
    </message>
    <message>
        <source>Write profiles %1 NAME</source>
        <translation>Escreva profiles %1 NOME</translation>
    </message>
    <message>
        <source>A password in the keychain, if there was one, is still there: %1</source>
        <translation>Se havia uma senha no chaveiro, ela ainda está lá: %1</translation>
    </message>
    <message>
        <source>Removed the profile %1</source>
        <translation>Perfil %1 removido</translation>
    </message>
</context>
<context>
    <name>botdeck::RecentConnections</name>
    <message>
        <source>Connections you open are kept here, without their passwords</source>
        <translation>As conexões que você abre são guardadas aqui, sem as senhas</translation>
    </message>
    <message>
        <source>Recent connections</source>
        <translation>Conexões recentes</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Remover…</translation>
    </message>
</context>
<context>
    <name>botdeck::RecoveryDialog</name>
    <message numerus="yes">
        <source>%Ln edits were not saved</source>
        <translation>
            <numerusform>%Ln edição não foi salva</numerusform>
            <numerusform>%Ln edições não foram salvas</numerusform>
        </translation>
    </message>
    <message>
        <source>Botdeck ended without saving. The last edit was made today at %1</source>
        <translation>O Botdeck terminou sem salvar. A última edição foi feita hoje às %1</translation>
    </message>
    <message>
        <source>Botdeck ended without saving. The last edit was made on %1 at %2</source>
        <translation>O Botdeck terminou sem salvar. A última edição foi feita em %1 às %2</translation>
    </message>
    <message>
        <source>The end of the journal could not be read: what was edited last may be missing</source>
        <translation>O fim do diário não pôde ser lido: o que foi editado por último pode faltar</translation>
    </message>
    <message>
        <source>A save was under way. What arrived is marked as saved already</source>
        <translation>Um salvamento estava em andamento. O que chegou está marcado como já salvo</translation>
    </message>
    <message>
        <source>Nothing was sent. Compared with the server a moment ago</source>
        <translation>Nada foi enviado. Comparado com o servidor há pouco</translation>
    </message>
    <message>
        <source>Edits that were not saved</source>
        <translation>Edições que não foram salvas</translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln…</source>
        <translation>
            <numerusform>Descartar %Ln…</numerusform>
            <numerusform>Descartar %Ln…</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask me later</source>
        <translation>Perguntar depois</translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln edits?</source>
        <translation>
            <numerusform>Descartar %Ln edição?</numerusform>
            <numerusform>Descartar %Ln edições?</numerusform>
        </translation>
    </message>
    <message>
        <source>They were never saved, and nothing else has them</source>
        <translation>Elas nunca foram salvas, e não estão em nenhum outro lugar</translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln edits</source>
        <translation>
            <numerusform>Descartar %Ln edição</numerusform>
            <numerusform>Descartar %Ln edições</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Manter</translation>
    </message>
    <message numerus="yes">
        <source>Restore %Ln edits</source>
        <translation>
            <numerusform>Restaurar %Ln edição</numerusform>
            <numerusform>Restaurar %Ln edições</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edits are not ticked, and are discarded then</source>
        <translation>
            <numerusform>%Ln edição não está marcada e será descartada</numerusform>
            <numerusform>%Ln edições não estão marcadas e serão descartadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept sealed on this computer until you decide</source>
        <translation>Guardadas e seladas neste computador até você decidir</translation>
    </message>
</context>
<context>
    <name>botdeck::RecoveryModel</name>
    <message>
        <source>Same</source>
        <comment>the row on the server is as it was</comment>
        <translation>Igual</translation>
    </message>
    <message>
        <source>Changed</source>
        <comment>the row on the server</comment>
        <translation>Alterada</translation>
    </message>
    <message>
        <source>Gone</source>
        <comment>the row on the server</comment>
        <translation>Não existe mais</translation>
    </message>
    <message>
        <source>Not there yet</source>
        <comment>a new row</comment>
        <translation>Ainda não existe</translation>
    </message>
    <message>
        <source>Saved already</source>
        <comment>an edit</comment>
        <translation>Já salva</translation>
    </message>
    <message>
        <source>No place</source>
        <comment>the table or column of an edit is not there</comment>
        <translation>Sem lugar</translation>
    </message>
    <message>
        <source>comes back as a conflict</source>
        <translation>volta como conflito</translation>
    </message>
    <message>
        <source>can be inserted again</source>
        <translation>pode ser incluída de novo</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>nada a fazer</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vazio</translation>
    </message>
    <message>
        <source>the whole row</source>
        <translation>a linha inteira</translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n coluna</numerusform>
            <numerusform>%n colunas</numerusform>
        </translation>
    </message>
    <message>
        <source>delete it</source>
        <translation>excluir</translation>
    </message>
    <message>
        <source>new row</source>
        <translation>nova linha</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Linha</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Coluna</translation>
    </message>
    <message>
        <source>Your edit</source>
        <translation>Sua edição</translation>
    </message>
    <message>
        <source>The row on the server</source>
        <translation>A linha no servidor</translation>
    </message>
</context>
<context>
    <name>botdeck::ReferenceFieldEditor</name>
    <message>
        <source>None</source>
        <translation>Nenhum</translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Escolher</translation>
    </message>
</context>
<context>
    <name>botdeck::ReferencePopup</name>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Rows to choose</source>
        <translation>Linhas para escolher</translation>
    </message>
    <message>
        <source>The table is not in this database</source>
        <translation>A tabela não está neste banco de dados</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lendo…</translation>
    </message>
    <message>
        <source>No row fits</source>
        <translation>Nenhuma linha corresponde</translation>
    </message>
</context>
<context>
    <name>botdeck::RefusedPane</name>
    <message>
        <source>The server took the statement and changed nothing</source>
        <translation>O servidor aceitou o comando e não alterou nada</translation>
    </message>
    <message>
        <source>A rule or a trigger swallowed the new row without an error</source>
        <translation>Uma regra ou um gatilho engoliu a nova linha sem erro</translation>
    </message>
    <message>
        <source>The row is as you read it, so nobody was faster. A row security policy, a rule or a trigger swallowed the change without an error. Trying again rarely helps</source>
        <translation>A linha está como você a leu, portanto ninguém foi mais rápido. Uma política de segurança em nível de linha, uma regra ou um gatilho engoliu a alteração sem erro. Tentar novamente raramente ajuda</translation>
    </message>
    <message>
        <source>Copy a report for the owner</source>
        <translation>Copiar um relatório para o proprietário</translation>
    </message>
    <message>
        <source>What could have done it</source>
        <translation>O que pode ter causado isso</translation>
    </message>
    <message>
        <source>Reading the table&apos;s policies, triggers and rules…</source>
        <translation>Lendo as políticas, os gatilhos e as regras da tabela…</translation>
    </message>
    <message>
        <source>Drop this edit</source>
        <translation>Descartar esta edição</translation>
    </message>
    <message>
        <source>The other changes stay and can be saved</source>
        <translation>As outras alterações ficam e podem ser salvas</translation>
    </message>
    <message>
        <source>Try it again with the next save</source>
        <translation>Tentar de novo no próximo salvamento</translation>
    </message>
    <message>
        <source>After the owner of the table has changed what is in the way</source>
        <translation>Depois que o proprietário da tabela alterar o que está impedindo</translation>
    </message>
    <message>
        <source>Unchanged on the server</source>
        <translation>Inalterada no servidor</translation>
    </message>
    <message>
        <source>Policy %1</source>
        <translation>Política %1</translation>
    </message>
    <message>
        <source>Trigger %1</source>
        <translation>Gatilho %1</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>Regra %1</translation>
    </message>
    <message>
        <source>Nothing of the kind is on this table now</source>
        <translation>Não há nada desse tipo nesta tabela agora</translation>
    </message>
    <message>
        <source>It may have been changed or dropped meanwhile, or it is on a table the row belongs to</source>
        <translation>Pode ter sido alterado ou removido nesse meio-tempo, ou está em uma tabela à qual a linha pertence</translation>
    </message>
    <message>
        <source>%1 of %2 as %3 changed nothing and gave no error.</source>
        <translation>%1 em %2 como %3 não alterou nada e não deu erro.</translation>
    </message>
    <message>
        <source>Row: %1</source>
        <translation>Linha: %1</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>Colunas: %1</translation>
    </message>
    <message>
        <source>What could have done it:</source>
        <translation>O que pode ter causado isso:</translation>
    </message>
</context>
<context>
    <name>botdeck::RelationsModel</name>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
    <message>
        <source>Partitioned table</source>
        <translation>Tabela particionada</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Visão</translation>
    </message>
    <message>
        <source>Materialized view</source>
        <translation>Visão materializada</translation>
    </message>
    <message>
        <source>Foreign table</source>
        <translation>Tabela externa</translation>
    </message>
    <message>
        <source>Your role may not read this table</source>
        <translation>Seu papel não pode ler esta tabela</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Linhas</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamanho</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>O que contém</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>ainda não se sabe</translation>
    </message>
    <message>
        <source>The server has not counted this table yet. ANALYZE makes it</source>
        <translation>O servidor ainda não contou esta tabela. ANALYZE faz isso</translation>
    </message>
    <message>
        <source>With indexes and long values (TOAST), as the server&apos;s last VACUUM or ANALYZE noted them</source>
        <translation>Com índices e valores longos (TOAST), como o último VACUUM ou ANALYZE do servidor os anotou</translation>
    </message>
</context>
<context>
    <name>botdeck::RelationsPage</name>
    <message>
        <source>Tables</source>
        <translation>Tabelas</translation>
    </message>
    <message>
        <source>Find a table</source>
        <translation>Buscar uma tabela</translation>
    </message>
    <message>
        <source>Read the catalogue again</source>
        <translation>Ler o catálogo novamente</translation>
    </message>
    <message>
        <source>%1 table</source>
        <translation>Tabela de %1</translation>
    </message>
    <message>
        <source>No tables</source>
        <translation>Nenhuma tabela</translation>
    </message>
    <message>
        <source>No table fits</source>
        <translation>Nenhuma tabela corresponde</translation>
    </message>
    <message>
        <source>Nothing is named like “%1”</source>
        <translation>Nada tem um nome como “%1”</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Limpar a busca</translation>
    </message>
    <message numerus="yes">
        <source>%1 tables and views</source>
        <translation>
            <numerusform>%1 tabela ou visão</numerusform>
            <numerusform>%1 tabelas e visões</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 tables and views</source>
        <translation>%1 de %2 tabelas e visões</translation>
    </message>
    <message>
        <source>This database has none that your role can see. Migrations can make them</source>
        <translation>Este banco de dados não tem nenhuma que o seu papel possa ver. As migrações podem criá-las</translation>
    </message>
    <message>
        <source>Open Migrations</source>
        <translation>Abrir Migrações</translation>
    </message>
</context>
<context>
    <name>botdeck::ReviewDialog</name>
    <message>
        <source>One transaction, in this order, on</source>
        <translation>Uma transação, nesta ordem, em</translation>
    </message>
    <message>
        <source>Steps of the save</source>
        <translation>Etapas do salvamento</translation>
    </message>
    <message>
        <source>Parents are written first, children are deleted first. If one statement fails or a row has changed meanwhile, nothing is saved.</source>
        <translation>As linhas pai são gravadas primeiro, as filhas são excluídas primeiro. Se um comando falhar ou uma linha tiver mudado nesse meio-tempo, nada é salvo.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Takes this change back; Undo in the window brings it again</source>
        <translation>Retira esta alteração; Desfazer na janela a traz de volta</translation>
    </message>
    <message>
        <source>SQL that will run</source>
        <translation>SQL que será executado</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy the SQL</source>
        <translation>Copiar o SQL</translation>
    </message>
    <message>
        <source>Back to editing</source>
        <translation>Voltar à edição</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Decidir…</translation>
    </message>
    <message>
        <source>They are being saved</source>
        <translation>Estão sendo salvas</translation>
    </message>
    <message>
        <source>It is not known yet whether they were saved</source>
        <translation>Ainda não se sabe se foram salvas</translation>
    </message>
    <message>
        <source>There is no connection; the changes are kept until you are back</source>
        <translation>Não há conexão; as alterações são guardadas até que você volte</translation>
    </message>
    <message>
        <source>What this change does</source>
        <translation>O que esta alteração faz</translation>
    </message>
    <message>
        <source>Undo the last save</source>
        <translation>Desfazer o último salvamento</translation>
    </message>
    <message numerus="yes">
        <source>Review %Ln changes</source>
        <translation>
            <numerusform>Revisar %Ln alteração</numerusform>
            <numerusform>Revisar %Ln alterações</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %Ln changes</source>
        <translation>
            <numerusform>Salvar %Ln alteração</numerusform>
            <numerusform>Salvar %Ln alterações</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %1 of %Ln changes</source>
        <translation>
            <numerusform>Desfazer %1 de %Ln alteração</numerusform>
            <numerusform>Desfazer %1 de %Ln alterações</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %Ln changes</source>
        <translation>
            <numerusform>Desfazer %Ln alteração</numerusform>
            <numerusform>Desfazer %Ln alterações</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows have changed since and are left out</source>
        <translation>
            <numerusform>%Ln linha mudou desde então e fica de fora</numerusform>
            <numerusform>%Ln linhas mudaram desde então e ficam de fora</numerusform>
        </translation>
    </message>
    <message>
        <source>Triggers run again. Possible until the next save, or until the connection is closed</source>
        <translation>Os gatilhos rodam de novo. Possível até o próximo salvamento, ou até a conexão ser fechada</translation>
    </message>
    <message>
        <source>Now, as you saved it</source>
        <translation>Agora, como você salvou</translation>
    </message>
    <message>
        <source>After the undo</source>
        <translation>Depois de desfazer</translation>
    </message>
</context>
<context>
    <name>botdeck::RowDeleter</name>
    <message numerus="yes">
        <source>%Ln row(s) are not shown any more and were not marked</source>
        <translation>
            <numerusform>%Ln linha não é mais mostrada e não foi marcada</numerusform>
            <numerusform>%Ln linhas não são mais mostradas e não foram marcadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::RowsCommand</name>
    <message>
        <source>The column %1 holds a secret, or your role may not read it</source>
        <translation>A coluna %1 contém um segredo, ou seu papel não pode lê-la</translation>
    </message>
    <message>
        <source>The limit has to be a number above zero</source>
        <translation>O limite precisa ser um número acima de zero</translation>
    </message>
    <message>
        <source>There are more rows: repeat the command with --after %1</source>
        <translation>Há mais linhas: repita o comando com --after %1</translation>
    </message>
    <message>
        <source>(secret)</source>
        <translation>(secreto)</translation>
    </message>
</context>
<context>
    <name>botdeck::RunCommand</name>
    <message>
        <source>%1 of %2: %3 (%4 ms)</source>
        <comment>step, steps, name, milliseconds</comment>
        <translation>%1 de %2: %3 (%4 ms)</translation>
    </message>
</context>
<context>
    <name>botdeck::SampleCommand</name>
    <message>
        <source>&quot;%1&quot; is not a number of messages</source>
        <translation>&quot;%1&quot; não é um número de mensagens</translation>
    </message>
    <message>
        <source>Write --messages 10000000</source>
        <translation>Escreva --messages 10000000</translation>
    </message>
    <message>
        <source>Nothing was asked for</source>
        <translation>Nada foi pedido</translation>
    </message>
    <message>
        <source>Write sample load, sample --messages N, or both</source>
        <translation>Escreva sample load, sample --messages N ou ambos</translation>
    </message>
    <message>
        <source>There is no table message_history in this database</source>
        <translation>Não há tabela message_history neste banco de dados</translation>
    </message>
    <message>
        <source>migrations apply makes the documented schema</source>
        <translation>migrations apply cria o esquema documentado</translation>
    </message>
    <message>
        <source>Wrote %1 rows in %2 ms</source>
        <translation>%1 linhas gravadas em %2 ms</translation>
    </message>
</context>
<context>
    <name>botdeck::SaveFlow</name>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n tabela</numerusform>
            <numerusform>%n tabelas</numerusform>
        </translation>
    </message>
    <message>
        <source>not known yet whether they were saved</source>
        <translation>ainda não se sabe se foram salvas</translation>
    </message>
    <message>
        <source>kept until you are back</source>
        <translation>guardadas até que você volte</translation>
    </message>
    <message>
        <source>They were not saved to %1. Undo brings them back until you close the database</source>
        <translation>Não foram salvas em %1. Desfazer as traz de volta até você fechar o banco de dados</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Continuar editando</translation>
    </message>
    <message>
        <source>Was it saved? We are asking the server</source>
        <translation>Foi salvo? Estamos perguntando ao servidor</translation>
    </message>
    <message>
        <source>The connection broke after COMMIT was sent. Nothing is sent again until the answer is known</source>
        <translation>A conexão caiu depois que o COMMIT foi enviado. Nada é enviado novamente até que se saiba a resposta</translation>
    </message>
    <message>
        <source>Ask now</source>
        <translation>Perguntar agora</translation>
    </message>
    <message>
        <source>in %1, at attempt %2, since other sessions were writing</source>
        <translation>em %1, na tentativa %2, pois outras sessões estavam gravando</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>em %1</translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>Nada foi salvo</translation>
    </message>
    <message>
        <source>Show the first problem…</source>
        <translation>Mostrar o primeiro problema…</translation>
    </message>
    <message>
        <source>They were probably saved</source>
        <translation>Provavelmente foram salvas</translation>
    </message>
    <message>
        <source>They were probably not saved</source>
        <translation>Provavelmente não foram salvas</translation>
    </message>
    <message>
        <source>It can&apos;t be known whether they were saved</source>
        <translation>Não há como saber se foram salvas</translation>
    </message>
    <message>
        <source>%1. Compare the rows, then decide</source>
        <translation>%1. Compare as linhas e decida</translation>
    </message>
    <message>
        <source>They were saved</source>
        <translation>Foram salvas</translation>
    </message>
    <message>
        <source>Keep them unsaved</source>
        <translation>Manter sem salvar</translation>
    </message>
    <message>
        <source>Saving waits for the connection</source>
        <translation>O salvamento espera a conexão</translation>
    </message>
    <message>
        <source>The changes are kept until you are back</source>
        <translation>As alterações são mantidas até a conexão voltar</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Salvando</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>Waiting for the server&apos;s answer since %n s</source>
        <translation>
            <numerusform>Esperando a resposta do servidor há %n s</numerusform>
            <numerusform>Esperando a resposta do servidor há %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows go along</source>
        <translation>
            <numerusform>%1 linha vai junto</numerusform>
            <numerusform>%1 linhas vão junto</numerusform>
        </translation>
    </message>
    <message>
        <source>It was not saved to %1. Undo brings it back until you close the database</source>
        <translation>Não foi salva em %1. Desfazer a traz de volta até você fechar o banco de dados</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <comment>so many rows, about</comment>
        <translation>≈ %1</translation>
    </message>
    <message numerus="yes">
        <source>perhaps %1 rows or more go along</source>
        <translation>
            <numerusform>talvez %1 linha ou mais vá junto</numerusform>
            <numerusform>talvez %1 linhas ou mais vão junto</numerusform>
        </translation>
    </message>
    <message>
        <source>with the rows that were to go along, perhaps %1 or more, in %2</source>
        <translation>com as linhas que iriam junto, talvez %1 ou mais, em %2</translation>
    </message>
    <message numerus="yes">
        <source>with the %1 rows that were to go along, in %2</source>
        <translation>
            <numerusform>com a %1 linha que iria junto, em %2</numerusform>
            <numerusform>com as %1 linhas que iriam junto, em %2</numerusform>
        </translation>
    </message>
    <message>
        <source>with the rows that were to go along, perhaps %1 or more, in %2, at attempt %3, since other sessions were writing</source>
        <translation>com as linhas que iriam junto, talvez %1 ou mais, em %2, na tentativa %3, pois outras sessões estavam gravando</translation>
    </message>
    <message numerus="yes">
        <source>with the %1 rows that were to go along, in %2, at attempt %3, since other sessions were writing</source>
        <translation>
            <numerusform>com a %1 linha que iria junto, em %2, na tentativa %3, pois outras sessões estavam gravando</numerusform>
            <numerusform>com as %1 linhas que iriam junto, em %2, na tentativa %3, pois outras sessões estavam gravando</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln changes?</source>
        <translation>
            <numerusform>Descartar %Ln alteração?</numerusform>
            <numerusform>Descartar %Ln alterações?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %Ln changes</source>
        <translation>
            <numerusform>Descartar %Ln alteração</numerusform>
            <numerusform>Descartar %Ln alterações</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %Ln changes</source>
        <translation>
            <numerusform>%Ln alteração salva</numerusform>
            <numerusform>%Ln alterações salvas</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Desfazer…</translation>
    </message>
</context>
<context>
    <name>botdeck::SecretFieldEditor</name>
    <message>
        <source>Change…</source>
        <translation>Alterar…</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Revelar</translation>
    </message>
    <message>
        <source>Reveal this value</source>
        <translation>Revelar este valor</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vazio</translation>
    </message>
    <message>
        <source>Only an Argon2id hash of it is stored. It can&apos;t be read back.</source>
        <translation>Só um hash Argon2id dele é armazenado. Não é possível lê-lo de volta.</translation>
    </message>
    <message>
        <source>It is sealed with the shared field key before it is stored.</source>
        <translation>É cifrado com a chave de campo compartilhada antes de ser armazenado.</translation>
    </message>
    <message>
        <source>It is stored as it is. Nothing is written before you save.</source>
        <translation>É armazenado como está. Nada é gravado antes de você salvar.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what went wrong, a hint</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Revealed value</source>
        <translation>Valor revelado</translation>
    </message>
    <message>
        <source>Hide this value</source>
        <translation>Ocultar este valor</translation>
    </message>
</context>
<context>
    <name>botdeck::SetCommand</name>
    <message>
        <source>What the column %1 holds can&apos;t be compared: it is secret</source>
        <translation>O conteúdo da coluna %1 não pode ser comparado: é secreto</translation>
    </message>
    <message>
        <source>Nothing was changed: %1 is not what it was</source>
        <translation>Nada foi alterado: %1 não é mais o que era</translation>
    </message>
    <message>
        <source>It is now %1</source>
        <translation>Agora é %1</translation>
    </message>
    <message>
        <source>Nothing to change: the row holds these values already</source>
        <translation>Nada a alterar: a linha já contém estes valores</translation>
    </message>
    <message>
        <source>Changed %1 of 1 row of %2</source>
        <translation>%1: alteração feita em 1 linha de %2</translation>
    </message>
</context>
<context>
    <name>botdeck::Sidebar</name>
    <message>
        <source>Navigation</source>
        <translation>Navegação</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Somente leitura</translation>
    </message>
    <message>
        <source>Superuser</source>
        <translation>Superusuário</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Papel</translation>
    </message>
</context>
<context>
    <name>botdeck::SidebarModel</name>
    <message>
        <source>Your role lacks SELECT on %1</source>
        <translation>Seu papel não tem SELECT em %1</translation>
    </message>
    <message>
        <source>%1, %2 rows</source>
        <translation>%1, %2 linhas</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>page, number behind it</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Fewer tables</source>
        <translation>Menos tabelas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more tables</source>
        <translation>
            <numerusform>mais %Ln tabela</numerusform>
            <numerusform>mais %Ln tabelas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::StartView</name>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Type the password…</source>
        <translation>Digitar a senha…</translation>
    </message>
    <message>
        <source>Edit the connection</source>
        <translation>Editar a conexão</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>Reading the password from the keychain…</source>
        <translation>Lendo a senha do chaveiro…</translation>
    </message>
    <message>
        <source>Password for %1</source>
        <translation>Senha de %1</translation>
    </message>
    <message>
        <source>%1 asks for a password</source>
        <translation>%1 pede uma senha</translation>
    </message>
    <message>
        <source>%1 is kept as it is now</source>
        <translation>%1 fica guardado como está agora</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>Remover %1?</translation>
    </message>
    <message>
        <source>The connection to %1 and its kept password are forgotten. The database itself is not touched</source>
        <translation>A conexão com %1 e a senha guardada são esquecidas. O banco de dados em si não é tocado</translation>
    </message>
    <message>
        <source>Remove the connection</source>
        <translation>Remover a conexão</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Manter</translation>
    </message>
    <message>
        <source>Botdeck</source>
        <translation>Botdeck</translation>
    </message>
    <message>
        <source>Open a database to see its bots and conversations</source>
        <translation>Abra um banco de dados para ver seus bots e conversas</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Conectar</translation>
    </message>
    <message>
        <source>Copy the GRANT statement</source>
        <translation>Copiar o comando GRANT</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mais</translation>
    </message>
</context>
<context>
    <name>botdeck::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
</context>
<context>
    <name>botdeck::StepList</name>
    <message>
        <source>%1, %2</source>
        <comment>table, row</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, decided</source>
        <translation>%1, %2, decidida</translation>
    </message>
</context>
<context>
    <name>botdeck::TableCommand</name>
    <message>
        <source>There is no table %1 in %2</source>
        <translation>Não há tabela %1 em %2</translation>
    </message>
    <message>
        <source>The command tables lists what is there; write schema.name where it is in another schema</source>
        <translation>O comando tables lista o que existe; escreva esquema.nome quando estiver em outro esquema</translation>
    </message>
    <message>
        <source>The table %1 has no column %2</source>
        <translation>A tabela %1 não tem coluna %2</translation>
    </message>
    <message>
        <source>Its columns are: %1</source>
        <translation>As colunas são: %1</translation>
    </message>
    <message>
        <source>The rows of %1 have no key, so none of them can be named</source>
        <translation>As linhas de %1 não têm chave, portanto nenhuma delas pode ser identificada</translation>
    </message>
    <message>
        <source>%1 is not a key of %2</source>
        <translation>%1 não é uma chave de %2</translation>
    </message>
    <message>
        <source>Write a JSON array with the texts of %1</source>
        <translation>Escreva um array JSON com os textos de %1</translation>
    </message>
    <message>
        <source>The role %1 lacks SELECT on %2</source>
        <translation>O papel %1 não tem SELECT em %2</translation>
    </message>
    <message>
        <source>An administrator can allow it: %1</source>
        <translation>Um administrador pode permitir: %1</translation>
    </message>
</context>
<context>
    <name>botdeck::TableModel</name>
    <message>
        <source>There is no table.</source>
        <translation>Não há tabela.</translation>
    </message>
    <message>
        <source>This connection is read-only.</source>
        <translation>Esta conexão é somente leitura.</translation>
    </message>
    <message>
        <source>Rows of views and foreign tables can&apos;t be changed here.</source>
        <translation>As linhas de visões e tabelas externas não podem ser alteradas aqui.</translation>
    </message>
    <message>
        <source>The table has no primary key and no other unique key, so a row of it can&apos;t be named.</source>
        <translation>A tabela não tem chave primária nem outra chave única, portanto uma linha dela não pode ser identificada.</translation>
    </message>
    <message>
        <source>The role may not change this table.</source>
        <translation>O papel não pode alterar esta tabela.</translation>
    </message>
    <message>
        <source>Another program has changed this row.</source>
        <translation>Outro programa alterou esta linha.</translation>
    </message>
    <message>
        <source>The row is not there any more.</source>
        <translation>A linha não existe mais.</translation>
    </message>
    <message>
        <source>The server changed nothing and gave no reason: row security, a rule or a trigger.</source>
        <translation>O servidor não alterou nada e não informou o motivo: segurança em nível de linha, uma regra ou um gatilho.</translation>
    </message>
    <message>
        <source>The role may not read the table&apos;s primary key, or it is secret, so a row of it can&apos;t be named.</source>
        <translation>O papel não pode ler a chave primária da tabela, ou ela é secreta; por isso não é possível nomear uma linha dela.</translation>
    </message>
    <message>
        <source>loading</source>
        <translation>carregando</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>oculto</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>não lido</translation>
    </message>
    <message>
        <source>empty text</source>
        <translation>texto vazio</translation>
    </message>
    <message>
        <source>JSON null</source>
        <translation>null do JSON</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>what the server says, the rule that is broken</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>botdeck::TablePage</name>
    <message>
        <source>Insert row</source>
        <translation>Inserir linha</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colunas</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Atualizar</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalhes</translation>
    </message>
    <message>
        <source>Details (Ctrl+I)</source>
        <translation>Detalhes (Ctrl+I)</translation>
    </message>
    <message>
        <source>Still reading</source>
        <translation>Ainda lendo</translation>
    </message>
    <message>
        <source>What is shown is from before</source>
        <translation>O que é exibido é de antes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>%1 table</source>
        <translation>Tabela de %1</translation>
    </message>
    <message>
        <source>Reading was cancelled</source>
        <translation>A leitura foi cancelada</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 não existe</translation>
    </message>
    <message>
        <source>The database has no such table any more, or your role may not see its schema</source>
        <translation>O banco de dados não tem mais essa tabela, ou seu papel não pode ver o esquema dela</translation>
    </message>
    <message>
        <source>No rows in %1</source>
        <translation>Nenhuma linha em %1</translation>
    </message>
    <message>
        <source>The table is empty</source>
        <translation>A tabela está vazia</translation>
    </message>
    <message>
        <source>No row fits the filters</source>
        <translation>Nenhuma linha corresponde aos filtros</translation>
    </message>
    <message>
        <source>All filters must be met by a row to be shown</source>
        <translation>Uma linha precisa atender a todos os filtros para ser exibida</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Limpar filtros</translation>
    </message>
    <message>
        <source>You may not read %1</source>
        <translation>Você não pode ler %1</translation>
    </message>
    <message>
        <source>Your role %1 lacks SELECT on %2. An administrator can grant it</source>
        <translation>Seu papel %1 não tem SELECT em %2. Um administrador pode concedê-lo</translation>
    </message>
    <message>
        <source>Copy the GRANT statement</source>
        <translation>Copiar o comando GRANT</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>Copied the statement for an administrator</source>
        <translation>O comando para um administrador foi copiado</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows under the filters</source>
        <translation>
            <numerusform>%1 linha com os filtros</numerusform>
            <numerusform>%1 linhas com os filtros</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <translation>
            <numerusform>%1 linha</numerusform>
            <numerusform>%1 linhas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 rows</source>
        <comment>≈ 10.0 M rows</comment>
        <translation>
            <numerusform>%1 linha</numerusform>
            <numerusform>%1 linhas</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop counting</source>
        <translation>Parar a contagem</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Contar novamente</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Contar</translation>
    </message>
    <message>
        <source>This connection was opened for reading only</source>
        <translation>Esta conexão foi aberta somente para leitura</translation>
    </message>
    <message>
        <source>The server is a standby: it follows another one, and only that one can be changed</source>
        <translation>O servidor é um standby: ele segue outro, e só esse outro pode ser alterado</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Somente leitura</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Lendo %1</translation>
    </message>
    <message>
        <source>The rows shown answer what was asked before</source>
        <translation>As linhas exibidas respondem ao que foi pedido antes</translation>
    </message>
    <message>
        <source>%1 of %2 rows loaded</source>
        <translation>%1 de %2 linhas carregadas</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows loaded, there are more</source>
        <translation>
            <numerusform>%1 linha carregada, há mais</numerusform>
            <numerusform>%1 linhas carregadas, há mais</numerusform>
        </translation>
    </message>
    <message>
        <source>in no order</source>
        <translation>sem ordem</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>mais recentes primeiro</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>mais antigas primeiro</translation>
    </message>
    <message>
        <source>descending</source>
        <translation>decrescente</translation>
    </message>
    <message>
        <source>ascending</source>
        <translation>crescente</translation>
    </message>
    <message>
        <source>sorted by %1, %2</source>
        <comment>column, direction</comment>
        <translation>ordenadas por %1, %2</translation>
    </message>
    <message>
        <source>not counted yet</source>
        <translation>ainda não contado</translation>
    </message>
    <message>
        <source>%1 cells selected, %2 × %3</source>
        <comment>cells; rows × columns: 6 cells selected, 3 rows × 2 columns</comment>
        <translation>%1 células selecionadas, %2 × %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 columns</source>
        <translation>
            <numerusform>%1 coluna</numerusform>
            <numerusform>%1 colunas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. New rows can be inserted; once they are saved they can&apos;t be changed here</source>
        <comment>why</comment>
        <translation>%1. Novas linhas podem ser incluídas; depois de salvas, não podem ser alteradas aqui</translation>
    </message>
    <message>
        <source>%1. The rows shown answer what was asked before</source>
        <comment>why reading failed</comment>
        <translation>%1. As linhas mostradas respondem ao que foi pedido antes</translation>
    </message>
    <message numerus="yes">
        <source>%1 rows loaded</source>
        <translation>
            <numerusform>%1 linha carregada</numerusform>
            <numerusform>%1 linhas carregadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows selected</source>
        <translation>
            <numerusform>%Ln linha selecionada</numerusform>
            <numerusform>%Ln linhas selecionadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::TablesPages</name>
    <message>
        <source>Tables</source>
        <translation>Tabelas</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabela</translation>
    </message>
</context>
<context>
    <name>botdeck::TextFieldEditor</name>
    <message>
        <source>One a line</source>
        <translation>Um por linha</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vazio</translation>
    </message>
</context>
<context>
    <name>botdeck::ThemeMenu</name>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Seguir o sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Escuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
</context>
<context>
    <name>botdeck::TranscriptCommand</name>
    <message>
        <source>There is no conversation %1</source>
        <translation>Não há conversa %1</translation>
    </message>
    <message>
        <source>%1 is no session id: that is a uuid</source>
        <translation>%1 não é um id de sessão: esse é um uuid</translation>
    </message>
    <message>
        <source>The command conversations lists them</source>
        <translation>O comando conversations os lista</translation>
    </message>
</context>
<context>
    <name>botdeck::TranscriptPane</name>
    <message>
        <source>Back to the conversations</source>
        <translation>Voltar às conversas</translation>
    </message>
    <message>
        <source>Details (Ctrl+I)</source>
        <translation>Detalhes (Ctrl+I)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Tentar novamente</translation>
    </message>
    <message>
        <source>with %1</source>
        <comment>a bot</comment>
        <translation>com %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>with a bot, number of messages</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Reading messages</source>
        <translation>Lendo mensagens</translation>
    </message>
    <message>
        <source>No conversation chosen</source>
        <translation>Nenhuma conversa selecionada</translation>
    </message>
    <message>
        <source>Choose one in the list to read it.</source>
        <translation>Escolha uma na lista para lê-la.</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>Sem mensagens</translation>
    </message>
    <message>
        <source>The session was opened, and nothing was said in it yet.</source>
        <translation>A sessão foi aberta, e nada foi dito nela ainda.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln or more messages</source>
        <translation>
            <numerusform>%Ln ou mais mensagens</numerusform>
            <numerusform>%Ln ou mais mensagens</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln mensagem</numerusform>
            <numerusform>%Ln mensagens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>botdeck::TranscriptView</name>
    <message>
        <source>Transcript</source>
        <translation>Transcrição</translation>
    </message>
    <message>
        <source>Reading older messages</source>
        <translation>Lendo mensagens mais antigas</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>name, time, message</comment>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Copiar mensagem</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Copiar código</translation>
    </message>
    <message>
        <source>Copy message id</source>
        <translation>Copiar id da mensagem</translation>
    </message>
    <message>
        <source>Copied the code</source>
        <translation>Código copiado</translation>
    </message>
    <message>
        <source>Copied code %1 of %2</source>
        <translation>Copiado o código %1 de %2</translation>
    </message>
    <message>
        <source>Copy code %1</source>
        <translation>Copiar o código %1</translation>
    </message>
</context>
<context>
    <name>botdeck::TypedTextBar</name>
    <message numerus="yes">
        <source>What you typed in %n fields is kept here</source>
        <translation>
            <numerusform>O que você digitou em %n campo fica guardado aqui</numerusform>
            <numerusform>O que você digitou em %n campos fica guardado aqui</numerusform>
        </translation>
    </message>
    <message>
        <source>What you typed in %1 is kept here</source>
        <translation>O que você digitou em %1 fica guardado aqui</translation>
    </message>
    <message>
        <source>Its row is not shown any more</source>
        <translation>A linha não é mais mostrada</translation>
    </message>
    <message>
        <source>Its row is not shown any more: %1</source>
        <translation>A linha não é mais mostrada: %1</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Copiar texto</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copiado</translation>
    </message>
</context>
<context>
    <name>botdeck::UndoSave</name>
    <message>
        <source>Nothing was saved on this connection yet</source>
        <translation>Nada foi salvo nesta conexão ainda</translation>
    </message>
    <message>
        <source>The last save can&apos;t be undone. %1</source>
        <translation>O último salvamento não pode ser desfeito. %1</translation>
    </message>
    <message>
        <source>Save or discard what is pending first</source>
        <translation>Salve ou descarte primeiro o que está pendente</translation>
    </message>
    <message>
        <source>It waits for the connection</source>
        <translation>Aguarda a conexão</translation>
    </message>
    <message>
        <source>All rows of the last save have changed since</source>
        <translation>Todas as linhas do último salvamento mudaram desde então</translation>
    </message>
</context>
<context>
    <name>botdeck::UserModel</name>
    <message>
        <source>A plain password is never stored; set it, so that it is hashed</source>
        <translation>Uma senha em texto puro nunca é armazenada; defina-a para que seja convertida em hash</translation>
    </message>
</context>
<context>
    <name>botdeck::ValueView</name>
    <message>
        <source>%1 characters more</source>
        <translation>mais %1 caracteres</translation>
    </message>
</context>
<context>
    <name>botdeck::WorkspaceCard</name>
    <message>
        <source>Local workspace</source>
        <translation>Espaço de trabalho local</translation>
    </message>
    <message>
        <source>A private database on this computer</source>
        <translation>Um banco de dados privado neste computador</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Iniciar</translation>
    </message>
    <message>
        <source>Starts the local workspace: a private database on this computer</source>
        <translation>Inicia o espaço de trabalho local: um banco de dados privado neste computador</translation>
    </message>
</context>
<context>
    <name>botdeck::WorkspaceCommand</name>
    <message>
        <source>The local workspace is not running</source>
        <translation>O espaço de trabalho local não está em execução</translation>
    </message>
    <message>
        <source>The local workspace runs on: another Botdeck uses it</source>
        <translation>O espaço de trabalho local continua em execução: outro Botdeck o usa</translation>
    </message>
    <message>
        <source>Close the other windows and commands that use it</source>
        <translation>Feche as outras janelas e comandos que o usam</translation>
    </message>
    <message>
        <source>The workspace&apos;s server is asked to stop, but still runs</source>
        <translation>Foi pedido ao servidor do espaço de trabalho que pare, mas ele ainda está em execução</translation>
    </message>
    <message>
        <source>See its log in %1</source>
        <translation>Consulte o log dele em %1</translation>
    </message>
    <message>
        <source>The server runs, but its socket %1 is gone: nobody can reach it. End the process %2, then start the workspace again</source>
        <translation>O servidor está em execução, mas seu soquete %1 sumiu: ninguém consegue alcançá-lo. Encerre o processo %2 e inicie o espaço de trabalho de novo</translation>
    </message>
</context>
<context>
    <name>botdeck::WriteCommand</name>
    <message>
        <source>%1 is now %2</source>
        <translation>%1 agora é %2</translation>
    </message>
    <message>
        <source>There is no row %1 in %2</source>
        <translation>Não há linha %1 em %2</translation>
    </message>
    <message>
        <source>The column %1 can&apos;t take this value</source>
        <translation>A coluna %1 não aceita este valor</translation>
    </message>
    <message>
        <source>The connection was lost while saving; asking the server what became of it</source>
        <translation>A conexão foi perdida ao salvar; perguntando ao servidor o que aconteceu</translation>
    </message>
    <message>
        <source>It can&apos;t be known from here whether the change was saved</source>
        <translation>Não é possível saber daqui se a alteração foi salva</translation>
    </message>
    <message>
        <source>The change was probably saved, but the server can&apos;t say so</source>
        <translation>A alteração provavelmente foi salva, mas o servidor não consegue confirmar</translation>
    </message>
    <message>
        <source>The change was probably not saved, but the server can&apos;t say so</source>
        <translation>A alteração provavelmente não foi salva, mas o servidor não consegue confirmar</translation>
    </message>
    <message>
        <source>Read the row again before you repeat the command</source>
        <translation>Leia a linha novamente antes de repetir o comando</translation>
    </message>
</context>
</TS>
